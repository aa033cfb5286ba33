package io.github.redshiftdevops.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** SUPER as a client of the Redshift driver meets it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SuperIT {

    private @Nullable Connection connection;

    @BeforeAll
    void createTables() throws SQLException {
        connection = SharedLocalRedshift.connect();
        execute("create schema super_it");
        execute("set search_path to super_it");
        execute("create table shelf (id int, books super)");
        execute("insert into shelf values"
                + " (1, json_parse('[{\"title\":\"Emma\",\"pages\":400,\"tags\":[\"a\",\"b\"]},{\"title\":\"Ulysses\"}]')),"
                + " (2, json_parse('{\"title\":\"Dune\",\"Price\":9.50,\"none\":null,\"size\":{\"w\":12,\"h\":18.0}}')),"
                + " (3, 'a string'), (4, 42), (5, null)");
    }

    @AfterAll
    void dropTables() throws SQLException {
        execute("drop schema super_it cascade");
        connection().close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                // what is printed
                "json_parse(' { \"b\" : 1.50, \"a\" : [ 1e2, \"x\\\\u0041\" , null ] } ') | {\"b\":1.50,\"a\":[1e+2,\"xA\",null]}",
                "json_parse('null')                             | ",
                "2.22::float::super                             | 2.22e+0",
                "-0.00015::float8::super                        | -1.5e-4",
                "1.10::super                                    | 1.10",
                "'say \"hi\"'::super                            | \"say \\\"hi\\\"\"",
                "true::super                                    | true",
                "json_serialize(json_parse('[1, \"x\"]'))       | [1,\"x\"]",
                "json_serialize_to_varbyte(json_parse('[1]'))   | 5b315d",
                "json_size(json_parse('[\"é\"]'))               | 6",
                "can_json_parse('{\"a\":1}')                    | t",
                "can_json_parse('{\"a\":1,\"a\":2}')            | f",
                "can_json_parse('{a:1}')                        | f",
                // casts
                "'17'::super::int                               | 17",
                "'Good'::super::int                             | ",
                "2.5::super::int                                | 3",
                "3000000000::super::int                         | ",
                "5::super::boolean                              | t",
                "5.0::super::boolean                            | ",
                "123.456::super::decimal(5, 1)                  | 123.5",
                "123.456::super::decimal(3, 1)                  | ",
                "json_parse('[1]')::varchar                     | ",
                "'abcdef'::super::varchar(3)                    | abc",
                "'2020-02-30'::super::date                      | ",
                "'2020-02-29'::super::date                      | 2020-02-29",
                "'2020-02-29 10:11'::super::timestamp           | 2020-02-29 10:11:00",
                "17::super::date                                | ",
                // operators
                "1::super = 1.0                                 | t",
                "'1'::super = 1                                 | f",
                "'a '::super = 'a'                              | t",
                "'b'::super > 'a'                               | t",
                "'b'::super > 1                                 | ",
                "json_parse('{\"a\":1,\"b\":[2]}') = json_parse('{\"b\":[2.0],\"a\":1}') | t",
                "json_parse('[1,2]') <> json_parse('[2,1]')     | t",
                "3::super between 1 and 5                       | t",
                "'x'::super in ('x', 'y')                       | t",
                "1::super + 2.50                                | 3.50",
                "'a'::super + 'b'                               | \"ab\"",
                "'a'::super + 1                                 | ",
                "7::super / 2                                   | 3",
                "7.0::super / 2                                 | 3.5000",
                "7::super % 4                                   | 3",
                "2::super * 1.5::float                          | 3e+0",
                "-(5::super)                                    | -5",
                "-('a'::super)                                  | ",
                "floor(2.7::super)                              | 2",
                "ceil('a'::super)                               | ",
                "round(2.55::super)                             | 3",
                "abs(-2.50::super)                              | 2.50",
                "sign(-2.50::super)                             | -1",
                "sign('a'::super)                               | ",
                // types
                "json_typeof(json_parse('{}'))                  | object",
                "json_typeof('[1]')                             | string",
                "json_typeof(json_parse('[null]'))              | array",
                "is_integer(32768::super)                       | t",
                "is_smallint(32768::super)                      | f",
                "is_bigint(9223372036854775808::super)          | f",
                "is_decimal(9223372036854775808::super)         | t",
                "is_decimal(1::float::super)                    | f",
                "is_float(1::float::super)                      | t",
                "is_varchar('é'::super)                         | t",
                "is_char('é'::super)                            | f",
                "is_scalar(json_parse('[]'))                    | f",
                "is_boolean(null)                               | f",
                "decimal_precision(3.14159::super)              | 6",
                "decimal_scale(3.14159::super)                  | 5",
                // arrays
                "array(1, 'a', null, true, array())             | [1,\"a\",null,true,[]]",
                "array_concat(array(1), array('x'))             | [1,\"x\"]",
                "array_concat(array(1), 'x')                    | ",
                "array_flatten(array(1, array(2, array(3))))    | [1,2,3]",
                "get_array_length(array(1, 2))                  | 2",
                "get_array_length('x')                          | ",
                "split_to_array('a,b')                          | [\"a\",\"b\"]",
                "split_to_array('a¦b', '¦')                     | [\"a\",\"b\"]",
                "subarray(array(1, 2, 3, 4), 1, 2)              | [2,3]",
                "subarray(array(1, 2, 3, 4), -2, 5)             | [3,4]",
                "subarray(array(1, 2, 3, 4), 1)                 | [2,3,4]",
                "subarray(array(1, 2, 3, 4), 4)                 | []",
                "subarray(array(1, 2, 3, 4), 9, 2)              | []",
                "subarray('x'::super, 0)                        | ",
                "array_contains(array('x', null), 'y')          | f",
                "array_contains(array('x', null), 'y', false)   | ",
                "array_position(array(3, 4, 3), 3)              | 0",
                "array_positions(array(3, 4, 3), 3)             | [0,2]",
                "array_distinct(array(2, 1, 2.0, null, null))   | [2,1,null]",
                "array_sort(array('b', 2, true, null, 1))       | [true,1,2,\"b\",null]",
                "array_sort(array(1, null, 2), false)           | [null,2,1]",
                "array_union(array(1), array(2, 1))             | [1,2]",
                "array_except(array(1, 1, 2), array(1))         | [1,2]",
                "array_except(array(1, 1, 2), array(1), true)   | [2]",
                "array_intersection(array(1, 1), array(1, 1))   | [1,1]",
                "arrays_overlap(array(1), array(2))             | f",
                // objects
                "object('k', 1, 'l', object())                  | {\"k\":1,\"l\":{}}",
                "get_number_attributes(object('k', 1))          | 1",
                "lower_attribute_names(json_parse('[{\"A\":{\"B\":\"C\"}}]')) | [{\"a\":{\"b\":\"C\"}}]",
                "object_transform(object('a', object('b', 1, 'c', 2), 'd', 3) keep '\"a\".\"b\"' set '\"d\"', 4) | {\"a\":{\"b\":1},\"d\":4}"
            })
    void anExpression(String expression, @Nullable String result) throws SQLException {
        assertThat(value("select " + expression.replace('¦', '|'))).isEqualTo(result);
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = "=>",
            quoteCharacter = '`',
            value = {
                "select books[0].title, books[0].tags[1] from shelf where id = 1       => \"Emma\" \"b\"",
                "select s.books.size.h, shelf.books.title from shelf s join shelf on s.id = shelf.id where s.books.size.w = 12 => 18.0 \"Dune\"",
                "select id from shelf where books[0].title = 'Emma'                     => 1",
                "select id from shelf where books.none is null and books.title is not null => 2",
                "select books.title.no[7].such from shelf where id < 3 group by 1      => null",
                "select s.id, b.title from shelf s, s.books b order by b.title          => 1 \"Emma\", 1 \"Ulysses\"",
                "select i, t from shelf s, s.books b, b.tags as t at i                  => 0 \"a\", 1 \"b\"",
                "select k, v from shelf s, unpivot s.books.size as v at k              => w 12, h 18.0",
                "select u.n, u.b.title from shelf s, unnest(s.books) with offset as u(b, n) => 0 \"Emma\", 1 \"Ulysses\"",
                "select s.id, b.title from shelf s left join s.books b on true where s.id in (1, 4) order by 1, 2 => 1 \"Emma\", 1 \"Ulysses\", 4 null",
                "select id from shelf s where exists (select 1 from s.books b where b.pages > 300) => 1",
                "select count(*), count(distinct books) from shelf                      => 5 4",
                "select books from shelf where id > 2 order by books desc              => null, \"a string\", 42",
                "select sum(b.pages), max(b.title) from shelf s, s.books b              => 400 \"Ulysses\""
            })
    void aQuery(String query, String rows) throws SQLException {
        try (Statement statement = connection().createStatement()) {
            assertThat(String.join(", ", SharedLocalRedshift.rows(statement, query)))
                    .isEqualTo(rows);
        }
    }

    @Test
    void theCaseOfAttributesCountsOnlyOnRequest() throws SQLException {
        assertThat(value("select books.Price from shelf where id = 2")).isNull();
        execute("set enable_case_sensitive_super_attribute to on");
        assertThat(value("select books.Price from shelf where id = 2")).isEqualTo("9.50");
        execute("reset enable_case_sensitive_super_attribute");
        execute("set enable_case_sensitive_identifier to true");
        assertThat(value("select books.\"Price\" from shelf where id = 2")).isEqualTo("9.50");
        execute("reset enable_case_sensitive_identifier");
    }

    @Test
    void strictModesReportWhatLaxModesMakeNull() throws SQLException {
        execute("set navigate_super_null_on_error to off");
        assertError("select books.no from shelf where id = 2", "22023", "invalid navigation");
        execute("reset navigate_super_null_on_error");
        execute("set cast_super_null_on_error to off");
        assertError("select 'x'::super::int", "22018", "cannot cast SUPER value to type integer");
        execute("reset cast_super_null_on_error");
        execute("set parse_super_null_on_error to on");
        assertThat(value("select json_parse('{')")).isNull();
        execute("reset parse_super_null_on_error");
        execute("set json_parse_dedup_attributes to on");
        assertThat(value("select json_parse('{\"a\":1,\"a\":2}')")).isEqualTo("{\"a\":2}");
        execute("reset json_parse_dedup_attributes");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "select '2020-01-01'::date::super             | 42846 | cannot cast type date to super",
                "select object('k', '2020-01-01'::date)       | 42846 | cannot cast type date to super",
                "select json_parse('{\"a\":1,\"a\":2}')       | XX000 | JSON parsing error",
                "select json_parse('{a}')                     | XX000 | JSON parsing error",
                "select upper_attribute_names(json_parse('{\"a\":1,\"A\":1}')) | XX000 | Invalid input",
                "select 9::super / 0                          | 22012 | division by zero",
                "select b.title from shelf s right join s.books b on true | 0A000 | SUPER values are not supported in right and full outer joins",
                "create table t (s super distkey)             | 0A000 | a column of type super cannot be a distribution key",
                "select size(books) from shelf                | 0A000 | function size is not supported by the local Redshift",
                "update shelf set books.title = 'x'           | 42804 | cannot assign to field",
                "select upper(books) from shelf               | 42883 | function upper(super) does not exist"
            })
    void whatIsNotSupportedIsAnError(String sql, String state, String message) {
        assertError(sql, state, message);
    }

    @Test
    void theDriverKnowsTheType() throws SQLException {
        try (Statement statement = connection().createStatement();
                ResultSet result = statement.executeQuery("select books, books[0].title from shelf where id = 1")) {
            assertThat(result.getMetaData().getColumnTypeName(1)).isEqualTo("super");
            assertThat(result.getMetaData().getColumnType(1)).isEqualTo(Types.LONGVARCHAR);
            assertThat(result.getMetaData().getColumnLabel(2)).isEqualTo("title");
        }
    }

    @Test
    void aBoundStringIsAStringAndNotParsed() throws SQLException {
        try (PreparedStatement statement =
                connection().prepareStatement("select ?::super, json_parse(?), ? + 1::super")) {
            statement.setString(1, "[1]");
            statement.setString(2, "[1]");
            statement.setInt(3, 2);
            try (ResultSet result = statement.executeQuery()) {
                assertThat(result.next()).isTrue();
                assertThat(List.of(result.getString(1), result.getString(2), result.getString(3)))
                        .containsExactly("\"[1]\"", "[1]", "3");
            }
        }
    }

    @Test
    void aProcedureHasVariablesOfTheType() throws SQLException {
        execute("create procedure lend(inout book super) as $$ declare v super; r record; begin"
                + " v := json_parse('{\"a\":[1,{\"b\":\"x\"}]}'); select into book v.a[1] from (select v as v);"
                + " for r in select books from shelf where id = 2 loop insert into shelf select 6, r.books; end loop;"
                + " end $$ language plpgsql");
        assertThat(value("call lend('x')")).isEqualTo("{\"b\":\"x\"}");
        assertThat(value("select books.title from shelf where id = 6")).isEqualTo("\"Dune\"");
        execute("delete from shelf where id = 6");
    }

    private void assertError(String sql, String state, String message) {
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> execute(sql))
                .satisfies(error -> assertThat(error.getMessage()).contains(message))
                .satisfies(error -> assertThat(error.getSQLState()).isEqualTo(state));
    }

    private @Nullable String value(String sql) throws SQLException {
        try (Statement statement = connection().createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            assertThat(result.next()).isTrue();
            return result.getString(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection().createStatement()) {
            statement.execute(sql);
        }
    }

    private Connection connection() {
        return Objects.requireNonNull(connection);
    }
}
