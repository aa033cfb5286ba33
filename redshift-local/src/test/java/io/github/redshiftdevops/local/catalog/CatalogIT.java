package io.github.redshiftdevops.local.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CatalogIT {

    private final CatalogServer server = new CatalogServer();
    private @Nullable Connection connection;

    @BeforeAll
    void connect() throws SQLException {
        connection = server.freshDatabase("catalog");
    }

    @AfterAll
    void close() throws SQLException {
        connection().close();
        server.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'month', 1, date '2020-01-31'                | 2020-02-29 00:00:00",
                "'month', 1, '2008-04-30'                     | 2008-05-30 00:00:00",
                "'mon', -13, timestamp '2020-03-31 10:00'     | 2019-02-28 10:00:00",
                "'month', 12, '2016-02-29'                    | 2017-02-28 00:00:00",
                "'year', 1, '2016-02-29'                      | 2017-03-01 00:00:00",
                "'year', -1, '2016-02-29'                     | 2015-03-01 00:00:00",
                "'year', 4, '2016-02-29'                      | 2020-02-29 00:00:00",
                "'decade', 1, '2016-02-28'                    | 2026-02-28 00:00:00",
                "'cent', 1, '2016-01-01'                      | 2116-01-01 00:00:00",
                "'mil', -1, '2016-01-01'                      | 1016-01-01 00:00:00",
                "'qtr', 2, '2020-08-31'                       | 2021-02-28 00:00:00",
                "'w', 2, '2020-12-25'                         | 2021-01-08 00:00:00",
                "'D', 1, '2020-12-31'                         | 2021-01-01 00:00:00",
                "'hrs', 25, '2020-12-31'                      | 2021-01-01 01:00:00",
                "'m', 30, '2020-12-31'                        | 2020-12-31 00:30:00",
                "'s', 90000, '2020-12-31'                     | 2021-01-01 01:00:00",
                "'ms', 1500, '2020-12-31'                     | 2020-12-31 00:00:01.5",
                "'us', 1, '2020-12-31'                        | 2020-12-31 00:00:00.000001",
                "'day', 2.0, '2020-12-31'                     | 2021-01-02 00:00:00",
                "'day', extract(day from date '2020-01-03'), '2020-12-31' | 2021-01-03 00:00:00",
                "'day', 10000000000 - 9999999999, '2020-12-31' | 2021-01-01 00:00:00",
                "'hour', 12, time '13:24:55'                  | 01:24:55",
                "'minute', -85, time '01:00'                  | 23:35:00",
                "'hour', 2, timetz '13:24:55 PST'             | 23:24:55+00",
                "'day', 1, timestamptz '2020-12-31 10:00+00'  | 2021-01-01 10:00:00+00",
                "'day', null, '2020-12-31'                    | ",
                "'day', 1, null::date                         | "
            })
    void dateadd(String arguments, @Nullable String result) throws SQLException {
        assertThat(value("date_add(" + arguments + ")")).isEqualTo(result);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'year', '2008-12-31', '2009-01-01'                             | 1",
                "'yr', '2009-01-01', '2008-12-31'                               | -1",
                "'decade', '1999-12-31', '2000-01-01'                           | 1",
                "'century', '2000-12-31', '2001-01-01'                          | 1",
                "'millennium', '2000-12-31', '2001-01-01'                       | 1",
                "'qtr', '2020-03-31', '2020-04-01'                              | 1",
                "'month', date '2020-01-31', timestamp '2020-02-01 00:00'       | 1",
                "'week', '2009-01-01', '2009-12-31'                             | 52",
                "'week', date '2020-01-04', date '2020-01-05'                   | 1",
                "'week', date '2020-01-05', date '2020-01-11'                   | 0",
                "'week', date '1999-12-25', date '1999-12-26'                   | 1",
                "'day', timestamp '2020-01-01 23:59:59', '2020-01-02'           | 1",
                "'hour', date '2020-01-01', '2020-01-01 10:30'                  | 10",
                "'hour', '2009-01-01 08:59', '2009-01-01 10:00'                 | 2",
                "'hour', '1969-12-31 23:59', '1970-01-01 00:00'                 | 1",
                "'min', '2020-01-01 00:00:59.9', '2020-01-01 00:01'             | 1",
                "'sec', '2020-01-01 00:00:00.9', '2020-01-01 00:00:01.1'        | 1",
                "'ms', '2020-01-01', '2020-01-01 00:00:01.0019'                 | 1001",
                "'us', '2020-01-01', '2020-01-01 00:00:01.000002'               | 1000002",
                "'hour', time '20:00', time '15:24:45'                          | -5",
                "'minute', time '20:00:00', time '21:00:00'                     | 60",
                "'hours', timetz '20:00:00 PST', timetz '00:58:00 EST'          | 1",
                "'day', timestamptz '2020-01-01 00:00+00', '2020-01-03'         | 2",
                "'day', '2020-01-01', timestamptz '2020-01-03 00:00+00'         | 2",
                "'day', '2020-01-01', date '2020-01-03'                         | 2",
                "'day', '2020-01-01', timestamp '2020-01-03 00:00'              | 2",
                "'day', '2020-01-01'::varchar, '2020-01-03'::varchar            | 2",
                "'day', null, '2020-01-03'                                      | "
            })
    void datediff(String arguments, @Nullable String result) throws SQLException {
        assertThat(value("date_diff(" + arguments + ")")).isEqualTo(result);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "add_months('2008-03-31', 1)                            | 2008-04-30 00:00:00",
                "add_months('2008-04-30', 1)                            | 2008-05-31 00:00:00",
                "add_months(date '2008-02-28', 1)                       | 2008-03-28 00:00:00",
                "add_months(timestamp '2008-02-29 10:30', -12)          | 2007-02-28 10:30:00",
                "add_months(timestamp '2007-02-28 10:30', 12)           | 2008-02-29 10:30:00",
                "last_day('2008-02-05')                                 | 2008-02-29",
                "last_day(timestamp '2014-01-31 23:59')                 | 2014-01-31",
                "months_between('1969-01-18', '1969-03-18')             | -2",
                "months_between('2014-09-30 10:00', '2014-08-31 12:00') | 1",
                "months_between('2014-02-15 10:00', '2014-01-15 12:00') | 1",
                "months_between(date '2014-03-16', date '2014-01-31')   | 1.51612903225806",
                "round(months_between(timestamp '2008-12-25 15:00', '2008-01-21 19:30')::numeric, 2) | 11.12",
                "next_day('2014-08-20', 'Tuesday')                      | 2014-08-26",
                "next_day(date '2014-08-19', 'tu')                      | 2014-08-26",
                "next_day(timestamp '2014-08-23 10:00', 'SUN')          | 2014-08-24",
                "trunc(timestamp '2011-07-21 10:32:38.248109')          | 2011-07-21",
                "trunc(1.7)                                             | 1",
                "date_trunc('month', date '2020-05-17')                 | 2020-05-01 00:00:00",
                "date_trunc('week', '2020-05-17')                       | 2020-05-11 00:00:00",
                "pgdate_part('dow', '2020-05-17')                         | 0",
                "len('français')                                        | 8",
                "len('cat   ')                                          | 6",
                "len('cat   '::char(6))                                 | 3",
                "len('cat'::bytea)                                      | 3",
                "charindex('fish', 'dogfish')                           | 4",
                "charindex('dog', 'fish')                               | 0"
            })
    void scalarFunctions(String expression, String result) throws SQLException {
        assertThat(value(expression)).isEqualTo(result);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "date_add('dow', 1, '2020-01-01')           | dateadd does not support \"dow\"",
                "date_add('', 1, date '2020-01-01')         | dateadd does not support \"\"",
                "date_add('day', 1, time '10:00')           | dateadd of a time does not support \"day\"",
                "date_add('month', 1, timetz '10:00+00')    | dateadd of a time does not support \"month\"",
                "date_diff('fortnight', '2020-01-01', '2020-01-01') | datediff does not support \"fortnight\"",
                "date_diff('day', time '10:00', time '11:00') | datediff of a time does not support \"day\"",
                "next_day('2020-01-01', 'someday')         | next_day does not support \"someday\""
            })
    void whatIsNotSupportedIsSaid(String expression, String message) {
        assertThatThrownBy(() -> value(expression))
                .isInstanceOfSatisfying(
                        SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("22023"))
                .hasMessageContaining(message);
    }

    @Test
    void getdateIsTheStartOfTheStatementInWholeSecondsAndSysdateThatOfTheTransaction() throws SQLException {
        connection().setAutoCommit(false);
        try {
            assertThat(value("sysdate() = now()::timestamp")).isEqualTo("t");
            assertThat(value("pg_sleep(0.01) is not null and sysdate() = now()::timestamp"))
                    .isEqualTo("t");
            assertThat(value("getdate() = date_trunc('second', statement_timestamp())::timestamp"))
                    .isEqualTo("t");
            assertThat(value("pg_typeof(getdate()) || ', ' || pg_typeof(sysdate())"))
                    .isEqualTo("timestamp without time zone, timestamp without time zone");
        } finally {
            connection().setAutoCommit(true);
        }
    }

    @Test
    void bothFollowTheTimeZoneOfTheSession() throws SQLException {
        execute("set timezone to 'Asia/Tokyo'");
        try {
            assertThat(value("date_trunc('hour', sysdate() - (now() at time zone 'UTC'))"))
                    .isEqualTo("09:00:00");
            assertThat(value("date_trunc('hour', getdate() - (now() at time zone 'UTC') + interval '1 s')"))
                    .isEqualTo("09:00:00");
        } finally {
            execute("reset timezone");
        }
    }

    @Test
    void functionsWorkWhateverIsInSearchPath() throws SQLException {
        execute("create schema shadow");
        execute("create function shadow.lower(text) returns text language sql as 'select ''shadow'''");
        execute("set search_path to shadow, pg_catalog");
        try {
            assertThat(value("date_add('DAY', 1, '2020-01-01')")).isEqualTo("2020-01-02 00:00:00");
            assertThat(value("date_diff('DAY', '2020-01-01', '2020-01-02')")).isEqualTo("1");
            assertThat(value("next_day('2020-01-01', 'FRI')")).isEqualTo("2020-01-03");
        } finally {
            execute("reset search_path");
        }
    }

    @Test
    void listaggLeavesOutNullsAndEmptyStrings() throws SQLException {
        assertThat(value("listagg(x, ', ') from (values ('a'), (''), (null), ('b')) as v(x)"))
                .isEqualTo("a, b");
        assertThat(value("listagg(x) from (values (3), (null), (1)) as v(x)")).isEqualTo("31");
        assertThat(value("listagg(distinct x, '|' order by x) from (values (10), (9), (10)) as v(x)"))
                .isEqualTo("9|10");
        assertThat(value("listagg(x, null) from (values ('a'), ('b')) as v(x)")).isEqualTo("ab");
        assertThat(value("listagg(x) from (values (''), (null)) as v(x)")).isNull();
    }

    @Test
    void listaggHasALimit() throws SQLException {
        assertThat(value("len(listagg(x)) from (select repeat('x', 65535) as x) as v"))
                .isEqualTo("65535");
        assertThatThrownBy(() -> value("listagg(x) from (values (repeat('x', 65535)), ('y')) as v(x)"))
                .hasMessageContaining("Result size exceeds LISTAGG limit");
    }

    @Test
    void versionAnswersAsRedshift() throws SQLException {
        assertThat(value("version()")).startsWith("PostgreSQL 8.0.2 ").contains("Redshift 1.0.");
        assertThat(value("pg_catalog.version()")).contains("Redshift");
    }

    @Test
    void procInfoKnowsProceduresFunctionsAndAggregates() throws SQLException {
        execute("create schema routines");
        execute("create procedure routines.p(a int, b varchar) language sql as ''");
        execute("create function routines.f(a int) returns int language sql as 'select 1'");
        execute("create aggregate routines.g(int) (sfunc = int4pl, stype = int)");
        assertThat(rows("""
                        select proname, oidvectortypes(proargtypes), prokind, proisagg, prooid = oid
                        from pg_proc_info join pg_proc using (proname, proargtypes, prokind)
                        where pg_proc_info.pronamespace = 'routines'::regnamespace order by 1"""))
                .containsExactly("f|integer|f|f|t", "g|integer|a|t|t", "p|integer, character varying|p|f|t");
    }

    @Test
    void tableDefShowsTablesOfTheSearchPathOnly() throws SQLException {
        execute("create schema defs");
        execute("create table defs.one (id int not null, name varchar(20))");
        String query =
                "select \"column\", trim(type), \"notnull\" from pg_table_def where tablename = 'one' order by 1";
        assertThat(rows(query)).isEmpty();
        execute("set search_path to defs");
        try {
            assertThat(rows(query)).containsExactly("id|integer|t", "name|character varying(20)|f");
        } finally {
            execute("reset search_path");
        }
    }

    @Test
    void loadErrorsCanBeWrittenAndReadByEverybody() throws SQLException {
        execute("create role loader");
        execute("set role loader");
        try {
            execute("insert into stl_load_errors (query, line_number, colname, err_reason) values (1, 2, 'a', 'bad')");
            assertThat(rows("select query, line_number, trim(err_reason) from stl_load_errors"))
                    .containsExactly("1|2|bad");
        } finally {
            execute("reset role");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"query_group", "enable_case_sensitive_identifier", "wlm_query_slot_count"})
    void parametersOfRedshiftHaveDefaultsInEveryDatabase(String parameter) throws SQLException {
        try (Connection other = server.connect("dev");
                ResultSet result = other.createStatement().executeQuery("show redshift." + parameter)) {
            assertThat(result.next()).isTrue();
            assertThat(result.getString(1)).isNotEmpty();
        }
    }

    private @Nullable String value(String expression) throws SQLException {
        List<@Nullable String> rows = rows("select " + expression);
        return rows.get(0);
    }

    /** Each row as the texts of its columns with a bar between them; null for a single NULL. */
    private List<@Nullable String> rows(String query) throws SQLException {
        List<@Nullable String> rows = new ArrayList<>();
        try (Statement statement = connection().createStatement();
                ResultSet result = statement.executeQuery(query)) {
            int columns = result.getMetaData().getColumnCount();
            while (result.next()) {
                @Nullable String row = result.getString(1);
                for (int i = 2; i <= columns; i++) {
                    row += "|" + result.getString(i);
                }
                rows.add(row);
            }
        }
        return rows;
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection().createStatement()) {
            statement.execute(sql);
        }
    }

    private Connection connection() {
        if (connection == null) {
            throw new IllegalStateException("not connected");
        }
        return connection;
    }
}
