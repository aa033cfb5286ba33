package io.github.redshiftdevops.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** VARBYTE and HLLSKETCH as a client of the Redshift driver meets them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VarbyteAndSketchIT {

    private @Nullable Connection connection;

    @BeforeAll
    void createTables() throws SQLException {
        connection = SharedLocalRedshift.connect();
        execute("create schema varbyte_it");
        execute("set search_path to varbyte_it");
        execute("create table visits (page int, visitor varchar)");
        execute("insert into visits values (1, 'a'), (1, 'b'), (1, 'a'), (2, 'b'), (2, 'c'), (3, null)");
        execute("create table keys (id int, short varbyte(3), long varbinary)");
        execute("insert into keys values (1, 'abc', from_hex('00ff')), (2, 'b', null)");
    }

    @AfterAll
    void dropTables() throws SQLException {
        execute("drop schema varbyte_it cascade");
        connection().close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = "=>",
            quoteCharacter = '`',
            value = {
                "'déj'::varbyte                                  => 64c3a96a",
                "cast('ab' as binary varying)                    => 6162",
                "'ab'::char(4)::varbyte                          => 61622020",
                "258::smallint::varbyte                          => 0102",
                "(-2)::int::varbyte                              => fffffffe",
                "5::bigint::varbyte                              => 0000000000000005",
                "from_hex('fffe')::smallint                      => -2",
                "from_hex('fffe')::int                           => 65534",
                "from_hex('c3a9')::varchar                       => é",
                "'abcdef'::varbyte(4)                            => 61626364",
                "to_varbyte('F', 'HEX')                          => 0f",
                "to_varbyte('101', 'binary')                     => 05",
                "to_varbyte('é', 'utf-8')                        => c3a9",
                "from_varbyte('ab', 'hex')                       => 6162",
                "from_varbyte(from_hex('0f'), 'binary')          => 00001111",
                "from_varbyte(from_hex('c3a9'), 'utf8')          => é",
                "to_hex('ab'::varbyte)                           => 6162",
                "getbit(from_hex('0102'), 8)                     => 1",
                "getbit(from_hex('0102'), 0)                     => 0",
                "'a'::varbyte || 'b'::varbyte                    => 6162",
                "'a'::varbyte + 'b'::varbyte                     => 6162",
                "concat('a'::varbyte, 'b'::varbyte)              => 6162",
                "concat('a', 'b')                                => ab",
                "~from_hex('0f')                                 => f0",
                "from_hex('0ff0') & from_hex('ff00')             => 0f00",
                "from_hex('0ff0') | from_hex('ff00')             => fff0",
                "from_hex('ff') > from_hex('0fff')               => t",
                "substring('abcd'::varbyte, 2, 2)                => 6263",
                "len('é'::varbyte)                               => 2",
                "octet_length('abc'::varbyte)                    => 3",
                "md5('abc'::varbyte)                             => 900150983cd24fb0d6963f7d28e17f72",
                "json_parse('[1]'::varbyte)                      => [1]",
                "(select max(short) from keys)                   => 62",
                "(select long from keys where short = 'abc')     => 00ff",
                "(select count(*) from keys a join keys b on a.short = b.short) => 2",
                "(select hll(visitor) from visits)               => 3",
                "(select hll_cardinality(hll_create_sketch(page)) from visits) => 3",
                "(select hll_create_sketch(visitor) from visits where page = 3) => {\"version\":1,\"logm\":15,\"sparse\":{\"indices\":[],\"values\":[]}}",
                "(select hll_cardinality(hll_combine(s)) from (select hll_create_sketch(visitor) as s from visits group by page)) => 3",
                "hll_cardinality(hll_combine_sketches(hll_create_sketch(1), hll_create_sketch(2))) => 2",
                "hll_cardinality('{\"version\":1,\"logm\":15,\"sparse\":{\"indices\":[7,9],\"values\":[1,2]}}') => 2"
            })
    void anExpression(String expression, @Nullable String result) throws SQLException {
        assertThat(value("select " + expression)).isEqualTo(result);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "insert into keys values (3, 'abcd')             | 22001 | Value too long for type varbyte(3)",
                "select from_hex('xy')                           | 22023 | invalid hexadecimal string",
                "select to_varbyte('a', 'base64')                | 22023 | invalid format",
                "select getbit(from_hex('ff'), 8)                | 22023 | out of range",
                "select from_hex('010203')::smallint             | 22003 | too long",
                "select from_hex('ff')::varchar                  | 22021 | invalid byte sequence",
                "select 1.5::varbyte                             | 42846 | cannot cast type numeric to varbyte",
                "create table t (a varbyte sortkey)              | 0A000 | cannot be a sort key",
                "select hll(short) from keys                     | 0A000 | do not support type varbyte",
                "select distinct hll_create_sketch(page) from visits | 42883 | could not identify an equality operator for type hllsketch",
                "select hll_cardinality('{\"logm\":14}')         | 22P02 | invalid HLLSKETCH value"
            })
    void whatIsNotSupportedIsAnError(String sql, String state, String message) {
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> execute(sql))
                .satisfies(error -> assertThat(error.getMessage()).contains(message))
                .satisfies(error -> assertThat(error.getSQLState()).isEqualTo(state));
    }

    @Test
    void aLargeSketchIsDenseAndStillCloseToTheCount() throws SQLException {
        execute("create table large (a int)");
        execute("insert into large select i from generate_series(1, 9000) i");
        assertThat(value("select hll_create_sketch(a) from large")).matches("[A-Za-z0-9+/]{32768}");
        assertThat(Long.parseLong(Objects.requireNonNull(value("select hll(a) from large"))))
                .isBetween(8_900L, 9_100L);
        assertThat(value("select hll_cardinality(hll_combine_sketches(hll_create_sketch(a), hll_create_sketch(a)))"
                        + " = hll(a) from large"))
                .isEqualTo("t");
    }

    @Test
    void theDriverKnowsTheTypes() throws SQLException {
        try (Statement statement = connection().createStatement();
                ResultSet result = statement.executeQuery("select long from keys where id = 1")) {
            assertThat(result.getMetaData().getColumnTypeName(1)).isEqualTo("varbyte");
            assertThat(result.getMetaData().getColumnType(1)).isEqualTo(Types.LONGVARBINARY);
        }
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
