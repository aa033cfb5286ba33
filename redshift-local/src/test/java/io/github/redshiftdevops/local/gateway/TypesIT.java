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

/** Character types count bytes, and trailing blanks do not count in comparisons. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TypesIT {

    private Connection connection;
    private Statement statement;

    @BeforeAll
    void open() throws SQLException {
        connection = connect();
        statement = connection.createStatement();
        statement.execute("create temp table texts (v varchar(5), c char(3), w varchar(20))");
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
                "'abcde'          | abcde | 5",
                "'ééa'            | ééa   | 5",
                "'abc     '       | abc   | 5",
                "'éé      '       | éé    | 5",
                "'😀a'            | 😀a   | 5",
                "repeat('é', 2)   | éé    | 4",
                "12345            | 12345 | 5",
                "''               | ''    | 0",
                "'éééé'::varchar(5) | éé  | 4"
            })
    void aVarcharHoldsItsLengthInBytes(String value, String stored, int bytes) throws SQLException {
        statement.execute("delete from texts");
        statement.execute("insert into texts (v) values (" + value + ")");
        assertThat(rows(statement, "select trim(v), octet_length(v) from texts"))
                .containsExactly(stored.replace("''", "") + " " + bytes);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "insert into texts (v) values ('abcdef')                  | 22001 | value too long for type character varying(5)",
                "insert into texts (v) values ('ééé')                     | 22001 | value too long for type character varying(5)",
                "insert into texts (v) values ('a'), ('éééa')             | 22001 | value too long for type character varying(5)",
                "insert into texts (v) select repeat('abc', id) from (select 2 as id) as x | 22001 | value too long for type character varying(5)",
                "update texts set v = repeat('é', 3)                       | 22001 | value too long for type character varying(5)",
                "insert into texts (c) values ('abcd')                    | 22001 | value too long for type character(3)",
                "insert into texts (c) values ('é')                       | XX000 | Invalid characters:",
                "select 123.456::decimal(4, 2)                            | 22003 | Numeric data overflow (result precision)",
                "select try_cast(true as date)                            | 42846 | cannot cast type boolean to date"
            })
    void whatDoesNotFitIsRefused(String sql, String state, String message) throws SQLException {
        statement.execute("delete from texts");
        statement.execute("insert into texts (v) values ('x')");
        assertThatThrownBy(() -> statement.execute(sql))
                .isInstanceOfSatisfying(
                        SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo(state))
                .hasMessageContaining(message)
                .hasMessageNotContaining("PL/pgSQL");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'abcdef'::varchar(3)                        | abc",
                "cast('ééé' as varchar(5))                   | éé",
                "cast('a😀' as varchar(4))                   | a",
                "convert(varchar(2), 'abc')                  | ab",
                "12345::varchar(2)                           | 12",
                "'abcdef'::char(3)                           | abc",
                "try_cast('12' as smallint)                  | 12",
                "try_cast(2.5 as int)                        | 3",
                "nvl(try_cast('twelve' as int), -1)          | -1",
                "nvl(try_cast('70000' as smallint), -1)      | -1",
                "nvl(try_cast('2021-02-30' as date), '2021-01-01') | 2021-01-01",
                "try_cast('abc' as varchar(2))               | ab",
                "try_cast(1.26 as decimal(3, 1))             | 1.3",
                "nvl(try_cast(null as int), 7)               | 7",
                "1::bigint::boolean                          | t",
                "0::smallint::boolean                        | f",
                "true::smallint + false::bigint              | 1"
            })
    void castsConvert(String expression, String expected) throws SQLException {
        assertThat(rows(statement, "select " + expression)).containsExactly(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "w = 'a'                             | 2",
                "w in ('a   ')                       | 2",
                "w <> 'a'                            | 1",
                "w > 'a'                             | 1",
                "w <= 'a '                           | 2",
                "upper(w) = 'A '                     | 2",
                "case w when 'a' then 1 end = 1      | 2",
                "nullif(w, 'a') is null              | 2",
                "w like 'a'                          | 1"
            })
    void trailingBlanksDoNotCountInComparisons(String condition, String count) throws SQLException {
        statement.execute("delete from texts");
        statement.execute("insert into texts (w) values ('a'), ('a  '), ('b')");
        assertThat(rows(statement, "select count(*) from texts where " + condition))
                .containsExactly(count);
    }

    @Test
    void trailingBlanksDoNotCountInGroupsAndJoins() throws SQLException {
        statement.execute("delete from texts");
        statement.execute("insert into texts (w) values ('a'), ('a  '), ('b')");
        assertThat(
                        rows(
                                statement,
                                "select count(distinct w), (select count(*) from texts as x join texts as y on x.w = y.w) from texts"))
                .containsExactly("2 5");
        assertThat(rows(statement, "select count(*) from texts group by w order by 1"))
                .containsExactly("1", "2");
        assertThat(rows(statement, "select len(w) from texts order by len(w) desc limit 1"))
                .containsExactly("3");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "v from texts              | varchar | 5",
                "c from texts              | bpchar  | 3",
                "v::varchar(2) from texts  | varchar | 2",
                "w::varchar(40) from texts | varchar | 40",
                "try_cast(v as varchar(7)) from texts | varchar | 7",
                "1::decimal(10, 2)         | numeric | 10"
            })
    void theDriverSeesTheLengthInTheTypes(String query, String type, int precision) throws SQLException {
        try (var result = statement.executeQuery("select " + query)) {
            assertThat(result.getMetaData().getColumnTypeName(1)).isEqualTo(type);
            assertThat(result.getMetaData().getPrecision(1)).isEqualTo(precision);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "5 = '5'::varchar                          | t",
                "5 = '05'::varchar                         | f",
                "5.0::decimal(3, 1) = '05'::varchar        | t",
                "'10'::varchar < 9                         | t",
                "'10'::varchar < 9::decimal(3)             | f",
                "9::bigint >= '10'::varchar                | t",
                "1::smallint in ('1'::varchar, '2')        | t",
                "2.5::float <> '2.5'::char(5)              | f",
                "5 = '05'                                  | t"
            })
    void numbersCompareWithStrings(String condition, String expected) throws SQLException {
        assertThat(rows(statement, "select " + condition)).containsExactly(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "smallint       | int2        | 5    | 5.0",
                "integer        | int4        | 4    | 10.0",
                "bigint         | int8        | -5   | 19.0",
                "decimal(12, 4) | numeric     | 2    | 12.4",
                "real           | float4      | 7    | 8.8",
                "float          | float8      | 8    | 17.17",
                "boolean        | bool        | -7   | 1.0",
                "char(7)        | bpchar      | 1    | 7.0",
                "bpchar         | bpchar      | 1    | 256.0",
                "varchar(30)    | varchar     | 12   | 30.0",
                "text           | varchar     | 12   | 256.0",
                "date           | date        | 91   | 13.0",
                "timestamp      | timestamp   | 93   | 29.6",
                "timestamptz    | timestamptz | 2014 | 35.6",
                "time           | time        | 92   | 15.6",
                "timetz         | timetz      | 2013 | 21.6"
            })
    void theDriverSeesTheTypeOfEachColumn(String declared, String name, int type, String precisionAndScale)
            throws SQLException {
        statement.execute("create temp table of_type (a " + declared + ")");
        try (var result = statement.executeQuery("select a from of_type")) {
            var metadata = result.getMetaData();
            assertThat(metadata.getColumnTypeName(1)).isEqualTo(name);
            assertThat(metadata.getColumnType(1)).isEqualTo(type);
            assertThat(metadata.getPrecision(1) + "." + metadata.getScale(1)).isEqualTo(precisionAndScale);
        } finally {
            statement.execute("drop table of_type");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'March 5, 2021'::date                 | 2021-03-05",
                "'3/5/2021'::date                      | 2021-03-05",
                "'05-Mar-2021'::date                   | 2021-03-05",
                "'210305'::date                        | 2021-03-05",
                "'2021.064'::date                      | 2021-03-05",
                "'20210305 040506'::timestamp          | 2021-03-05 04:05:06",
                "'20210305 04:05 PM'::timestamp        | 2021-03-05 16:05:00",
                "'2021-03-05 04:05+07'::timestamp      | 2021-03-05 04:05:00",
                "'yes'::boolean                        | t",
                "'0'::boolean                          | f"
            })
    void literalsAreRead(String expression, String expected) throws SQLException {
        assertThat(rows(statement, "select " + expression)).containsExactly(expected);
    }

    @Test
    void anIntegerMayBeAssignedToABoolean() throws SQLException {
        statement.execute("create temp table flags (f boolean)");
        statement.execute("insert into flags select id from (select 1 as id union all select 0) as x");
        assertThat(rows(statement, "select f from flags order by f")).containsExactly("f", "t");
    }

    @Test
    void theLengthOfBoundValuesIsChecked() throws SQLException {
        try (var insert = connection.prepareStatement("insert into texts (v) values (?)")) {
            insert.setString(1, "éé");
            assertThat(insert.executeUpdate()).isEqualTo(1);
            insert.setString(1, "ééé");
            assertThatThrownBy(insert::executeUpdate)
                    .hasMessageContaining("value too long for type character varying(5)");
        }
    }
}
