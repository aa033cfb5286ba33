package io.github.redshiftdevops.local.gateway;

import static io.github.redshiftdevops.local.gateway.SharedLocalRedshift.connect;
import static io.github.redshiftdevops.local.gateway.SharedLocalRedshift.rows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DateAndTimeIT {

    private Connection connection;
    private Statement statement;

    @BeforeAll
    void open() throws SQLException {
        connection = connect();
        statement = connection.createStatement();
    }

    @AfterAll
    void close() throws SQLException {
        connection.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "extract(sec from timestamp '2021-03-04 05:06:07.890123')          | 7",
                "extract(ms from timestamp '2021-03-04 05:06:07.890123')           | 890",
                "extract(us from timestamp '2021-03-04 05:06:07.890123')           | 890123",
                "extract(milliseconds from time '05:06:07.890123')                 | 890",
                "extract(ms from timetz '05:06:07.890123 EST')                     | 890",
                "extract(timezone_hour from timetz '05:06:07 EST')                 | -5",
                "extract(year from timestamptz '2021-12-31 23:30:00-02')           | 2022.0",
                "extract(decade from timestamp '2029-12-31')                       | 203",
                "extract(decade from date '0009-12-31')                            | 1",
                "extract(decade from date '0010-01-01')                            | 2",
                "extract(century from timestamp '2100-12-31')                      | 21",
                "extract(mil from timestamp '2001-01-01')                          | 3",
                "extract(epoch from timestamp '2001-09-09 01:46:40.5')             | 1000000000",
                "extract(dayofweek from date '2021-03-07')                         | 0",
                "extract(weekday from date '2021-03-06')                           | 6",
                "extract(yearday from date '2020-12-31')                           | 366",
                "extract(dayofyear from '2021-01-05')                              | 5",
                "extract(w from date '2021-01-03')                                 | 53",
                "extract(qtrs from '2021-05-05')                                   | 2",
                "extract('mon' from date '2021-05-05')                             | 5",
                "extract(month from interval '30 months')                          | 6",
                "extract(hour from interval '2 days 3 hours')                      | 3",
                "date_part(sec, timestamp '2021-03-04 05:06:07.890123')            | 7.890123",
                "date_part(msecs, timestamp '2021-03-04 05:06:07.890123')          | 890.123",
                "date_part(microsecond, timestamp '2021-03-04 05:06:07.89')        | 890000.0",
                "date_part(minute, '2021-03-04 05:06:07')                          | 6.0",
                "date_part('Century', date '1999-01-01')                           | 20.0",
                "datepart(dow, date '2021-03-07')                                  | 0.0",
                "pgdate_part(y, timestamptz '2021-03-04 05:06:07+00')              | 2021.0",
                "date_part_year(date '2021-03-04')                                 | 2021",
                "date_trunc('quarters', timestamp '2021-05-05 10:00')              | 2021-04-01 00:00:00",
                "date_trunc('mils', timestamp '2021-05-05 10:00')                  | 2001-01-01 00:00:00",
                "date_trunc(week, date '2021-03-07')                               | 2021-03-01 00:00:00"
            })
    void partsOfTimesAreCountedAsRedshiftCounts(String expression, String expected) throws SQLException {
        assertThat(value(expression)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "date_part(day, date '2021-01-01')            | pgdate_part | float8",
                "extract(day from timestamp '2021-01-01')     | date_part   | int4",
                "extract(day from timestamptz '2021-01-01')   | date_part   | float8",
                "dateadd(day, 1, date '2021-01-01')           | date_add    | timestamp",
                "datediff(day, '2021-01-01', '2021-01-01')    | date_diff   | int8",
                "try_cast('1' as int)                         | try_cast    | int4"
            })
    void columnsHaveTheNamesAndTypesThatRedshiftGivesThem(String expression, String name, String type)
            throws SQLException {
        try (var result = statement.executeQuery("select " + expression)) {
            assertThat(result.getMetaData().getColumnName(1)).isEqualTo(name);
            assertThat(result.getMetaData().getColumnTypeName(1)).isEqualTo(type);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "convert_timezone('EST', 'PST', '2021-03-04 12:00')                        | 2021-03-04 09:00:00",
                "convert_timezone('Europe/Berlin', '2021-07-01 12:00')                     | 2021-07-01 14:00:00",
                "convert_timezone('Europe/Berlin', timestamp '2021-01-01 12:00')           | 2021-01-01 13:00:00",
                "convert_timezone('UTC', 'US/Pacific', date '2021-07-01')                  | 2021-06-30 17:00:00",
                "convert_timezone('GMT', 'HERE+3', '2021-03-04 12:00')                     | 2021-03-04 09:00:00",
                "convert_timezone('GMT', 'HERE -1:30', '2021-03-04 12:00')                 | 2021-03-04 13:30:00",
                "to_timestamp('2021-02-03 04:05:06', 'YYYY-MM-DD HH24:MI:SS')::timestamp   | 2021-02-03 04:05:06",
                "to_timestamp('2021-02-28 25:61:00', 'YYYY-MM-DD HH24:MI:SS')::timestamp   | 2021-03-01 02:01:00",
                "to_timestamp('20210231', 'YYYYMMDD')::timestamp                           | 2021-03-03 00:00:00",
                "to_timestamp(timestamp '2021-02-03 04:05:06', 'YYYY-MM-DD')::timestamp    | 2021-02-03 00:00:00",
                "timezone('MST', timestamp '2021-03-04 12:00')::timestamp                  | 2021-03-04 19:00:00",
                "timestamptz '2021-03-04 12:00-05' at time zone 'MST'                      | 2021-03-04 10:00:00",
                "date '2021-03-04' + time '05:06'                                          | 2021-03-04 05:06:00",
                "timestamptz_cmp_date('2021-03-04 12:00+00', '2021-03-05')                 | -1",
                "interval_cmp('1 week', '6 days')                                          | 1",
                "date '2021-03-31' + interval '13' month                                   | 2022-04-30 00:00:00",
                "date '2021-03-31' + interval '1 2:30' day to minute                       | 2021-04-01 02:30:00",
                "date '2021-03-31' + interval '1-2' year                                   | 2022-03-31 00:00:00",
                "date '2021-03-31' + interval '1w, 1h, 1m, 1s'                             | 2021-04-07 01:01:01"
            })
    void timesChangeTheirZoneAndForm(String expression, String expected) throws SQLException {
        assertThat(value(expression)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "extract(isodow from date '2021-01-01')                                | 22023 | timestamp units \"isodow\" not recognized",
                "date_part('fortnight', date '2021-01-01')                             | 22023 | timestamp units \"fortnight\" not recognized",
                "to_timestamp('2021-02-28 25:00', 'YYYY-MM-DD HH24:MI', true)          | 22008 | out of range",
                "to_timestamp('2021-Foo-28', 'YYYY-Mon-DD')                            | 22007 | invalid value",
                "to_timestamp(1000000000)                                              | 42883 | to_timestamp",
                "interval '1 year 1 day' day to second                                 | 22007 | cannot contain year-month parts",
                "(interval '13 months')::interval day to second                        | 22007 | cannot contain year-month parts"
            })
    void whatRedshiftRefusesIsRefused(String expression, String state, String message) {
        assertThatThrownBy(() -> value(expression))
                .isInstanceOfSatisfying(
                        SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo(state))
                .hasMessageContaining(message)
                .hasMessageNotContaining("PL/pgSQL");
    }

    @Test
    void compositeIntervalsLoseTheirMonthsIfTheSessionAllowsThem() throws SQLException {
        statement.execute("set interval_forbid_composite_literals to false");
        try {
            assertThat(rows(statement, "select extract(epoch from interval '1 year 2 days' day to second)"))
                    .containsExactly("172800");
        } finally {
            statement.execute("reset interval_forbid_composite_literals");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "timezone to '-8:00'              | 2020-12-31 16:00:00-08",
                "time zone '+7:30'                | 2021-01-01 07:30:00+07:30",
                "timezone interval '-8 hours'     | 2020-12-31 16:00:00-08",
                "timezone to interval '30 minutes' | 2021-01-01 00:30:00+00:30",
                "timezone = 'PST8'                | 2020-12-31 16:00:00-08",
                "timezone to 'America/New_York'   | 2020-12-31 19:00:00-05"
            })
    void theSessionHasATimeZone(String setting, String newYear) throws SQLException {
        statement.execute("set " + setting);
        try {
            assertThat(value("(timestamptz '2021-01-01 00:00:00+00')::varchar")).isEqualTo(newYear);
        } finally {
            statement.execute("reset timezone");
        }
    }

    private String value(String expression) throws SQLException {
        return rows(statement, "select " + expression).get(0);
    }

    @Test
    void aColumnHoldsTimesInUtc() throws SQLException {
        statement.execute(
                "create temp table opening (opens timetz default '09:00 EST', closes time with time zone, n int)");
        statement.execute("insert into opening (n) values (1)");
        statement.execute("insert into opening values ('10:00:00.25-08', '23:30 PST', 2)");
        statement.execute("insert into opening select '12:00+02'::timetz, timetz '01:00+02', 3");
        statement.execute("update opening set closes = '20:15 EST' where n = 1");
        assertThat(rows(statement, "select opens::varchar, closes::varchar from opening order by n"))
                .containsExactly("14:00:00+00 01:15:00+00", "18:00:00.25+00 07:30:00+00", "10:00:00+00 23:00:00+00");
        assertThat(rows(
                        statement,
                        "select extract(timezone_hour from opens), timetz '10:00 PST'::varchar from opening"))
                .contains("0 10:00:00-08");
        assertThat(rows(statement, "select type from pg_table_def where tablename = 'opening' and \"column\" <> 'n'"))
                .containsExactly("time with time zone", "time with time zone");
    }
}
