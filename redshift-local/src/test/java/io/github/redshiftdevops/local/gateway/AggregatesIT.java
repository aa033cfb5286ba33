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
class AggregatesIT {

    private Connection connection;
    private Statement statement;

    @BeforeAll
    void open() throws SQLException {
        connection = connect();
        statement = connection.createStatement();
        statement.execute(
                "create temp table parts (shelf int, place int, pieces int, word varchar(10), price decimal(8,2), day date)");
        statement.execute("""
                insert into parts values
                    (1, 1, 4, 'nut', 1.00, '2021-01-01'), (1, 2, null, null, 2.00, '2021-01-02'),
                    (1, 3, 9, 'bolt', 2.00, '2021-01-03'), (2, 1, 5, null, 7.25, '2021-01-04'),
                    (2, 2, 6, 'nut ', 8.00, '2021-01-09')
                """);
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
                "avg(pieces)                                                  | 6          | int8",
                "avg(-pieces::smallint)                                       | -6         | int8",
                "avg(pieces::bigint)                                          | 6          | int8",
                "avg(pieces + 9000000000000000000)                            | 9000000000000000006 | int8",
                "avg(price)                                                   | 4.05       | numeric",
                "avg(price - 4.04)                                            | 0.01       | numeric",
                "avg(distinct price)                                          | 4.56       | numeric",
                "avg(pieces::float)                                           | 6.0        | float8",
                "sum(pieces)                                                  | 24         | int8",
                "sum(pieces::bigint)                                          | 24         | int8",
                "sum(price)                                                   | 20.25      | numeric",
                "sum(pieces::real)                                            | 24.0       | float8",
                "stddev_samp(pieces)                                          | 2.160246899469287  | float8",
                "var_pop(pieces)                                              | 3.5     | float8",
                "variance(pieces::bigint)                                     | 4.666666666666667  | float8",
                "median(pieces)                                               | 5.5        | numeric",
                "median(price)                                                | 2.000      | numeric",
                "median(day)                                                  | 2021-01-03 | date",
                "median(day::timestamp)                                       | 2021-01-03 00:00:00 | timestamp",
                "median(pieces::float)                                        | 5.5        | float8",
                "percentile_cont(0.25) within group (order by pieces)         | 4.75       | numeric",
                "percentile_cont(0.25) within group (order by pieces desc)    | 6.75       | numeric",
                "percentile_cont(1) within group (order by day)               | 2021-01-09 | date",
                "percentile_disc(0.5) within group (order by pieces)          | 5          | int4",
                "percentile_disc(0.5) within group (order by pieces desc)     | 6          | int4",
                "percentile_disc(0) within group (order by word)              | bolt       | varchar",
                "approximate percentile_disc(1.0) within group (order by price) | 8.00     | numeric",
                "approximate count(distinct price)                            | 4          | int8",
                "count(distinct word)                                         | 2          | int8",
                "bool_and(pieces)                                             | t          | bool",
                "bool_or(pieces - 9)                                          | t          | bool",
                "bool_and(pieces > 4)                                         | f          | bool",
                "bit_or(pieces)                                               | 15         | int4",
                "any_value(shelf) > 0                                         | t          | bool",
                "listagg(distinct word, ',') within group (order by word)::varchar(9) | bolt,nut | varchar",
                "max(word)::varchar(2)                                        | nu         | varchar"
            })
    void resultsHaveRedshiftsTypes(String expression, String expected, String type) throws SQLException {
        try (var result = statement.executeQuery("select " + expression + " from parts")) {
            result.next();
            assertThat(result.getString(1).stripTrailing()).isEqualTo(expected);
            assertThat(result.getMetaData().getColumnTypeName(1)).isEqualTo(type);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "avg(pieces)",
        "avg(price)",
        "avg(pieces::bigint)",
        "sum(pieces::bigint)",
        "sum(pieces::real)",
        "median(pieces)",
        "stddev(pieces)",
        "bool_and(pieces)",
        "percentile_disc(0.5) within group (order by day)"
    })
    void nothingAggregatesToNull(String expression) throws SQLException {
        assertThat(rows(statement, "select " + expression + " is null from parts where pieces > 100"))
                .containsExactly("t");
        assertThat(rows(statement, "select " + expression + " is null from parts where pieces > 4"))
                .containsExactly("f");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "median(pieces) over (partition by shelf)                                         | 6.5 6.5 6.5 5.5 5.5",
                "percentile_cont(0.5) within group (order by price) over (partition by shelf)     | 2.000 2.000 2.000 7.625 7.625",
                "percentile_disc(0.5) within group (order by price desc) over (partition by shelf) | 2.00 2.00 2.00 8.00 8.00",
                "ratio_to_report(place) over (partition by place)                                 | 0.5 0.5 1.0 0.5 0.5",
                "ratio_to_report(coalesce(pieces, 0)::float) over ()::decimal(4,2)                | 0.17 0.00 0.38 0.21 0.25",
                "ntile(2) over (order by day)                                                     | 1 1 1 2 2",
                "avg(place) over (order by day rows between 1 preceding and current row)          | 1 1 2 2 1",
                "sum(price) over (order by day rows unbounded preceding)                          | 1.00 3.00 5.00 12.25 20.25",
                "first_value(pieces) ignore nulls over (partition by shelf order by place desc rows unbounded preceding) | 9 9 9 6 6",
                "nvl(first_value(pieces) over (order by day rows between current row and current row), -1) | 4 -1 9 5 6",
                "last_value(pieces ignore nulls) over (order by day rows unbounded preceding)     | 4 4 9 5 6",
                "nvl(nth_value(pieces, 2) ignore nulls over (order by day rows unbounded preceding), -1) | -1 -1 9 9 9",
                "max(place) over (order by day rows unbounded following)                          | 3 3 3 2 2",
                "nvl(lag(pieces) ignore nulls over (order by day), -1)                            | -1 4 4 9 5",
                "nvl(lag(pieces, 2) ignore nulls over (order by day), -1)                         | -1 -1 -1 4 9",
                "nvl(lead(pieces) ignore nulls over (partition by shelf order by place), -1)      | 9 9 -1 6 -1",
                "nvl(lag(pieces) respect nulls over (order by day), -1)                           | -1 4 -1 9 5"
            })
    void windowFunctionsSeeTheirRows(String expression, String expected) throws SQLException {
        String value = expression.replaceFirst("over \\(\\)::decimal\\(4,2\\)", "over ()");
        String shown = value.equals(expression) ? "value" : "value::decimal(4,2)";
        assertThat(rows(
                        statement,
                        "select " + shown + " from (select day, " + value + " as value from parts) order by day"))
                .containsExactly(expected.split(" "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "sum(pieces) over (order by day)             | 42601 | Aggregate window functions with an ORDER BY clause require a frame clause",
                "first_value(pieces) ignore nulls over (order by day) | 42601 | require a frame clause",
                "sum(pieces) over (order by day range unbounded preceding) | 0A000 | a window frame must count ROWS",
                "median(pieces) over (order by day)          | 0A000 | the window of median can hold PARTITION BY only",
                "percentile_cont(0.5) within group (order by pieces) over (order by day) | 0A000 | the window of percentile_cont can hold PARTITION BY only",
                "row_number() over (order by 1)              | 0A000 | constant expressions are not supported in order by clauses",
                "count(*) over (partition by 'a')            | 0A000 | constant expressions are not supported in partition by clauses",
                "median(pieces), median(price)               | 0A000 | within group ORDER BY clauses for aggregate functions must be the same",
                "median(pieces), listagg(word) within group (order by day) | 0A000 | within group ORDER BY clauses",
                "lag(pieces, 1, 0) over (order by day)       | 0A000 | Default parameter not supported for window function lag",
                "lag(pieces, 0) ignore nulls over (order by day) | 0A000 | IGNORE NULLS",
                "percentile_cont(1.5) within group (order by pieces) | 22003 | percentile value 1.5 is not between 0 and 1",
                "sum(9223372036854775807 + 0 * pieces)       | 22003 | bigint out of range"
            })
    void whatRedshiftRefusesIsRefused(String expression, String state, String message) {
        assertThatThrownBy(() -> rows(statement, "select " + expression + " from parts"))
                .isInstanceOfSatisfying(
                        SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo(state))
                .hasMessageContaining(message);
    }

    @Test
    void nullsAreTheLargestValues() throws SQLException {
        assertThat(rows(statement, "select nvl(pieces, -1) from parts order by pieces"))
                .containsExactly("4", "5", "6", "9", "-1");
        assertThat(rows(statement, "select nvl(pieces, -1) from parts order by pieces desc"))
                .containsExactly("-1", "9", "6", "5", "4");
    }

    @Test
    void listaggOfDistinctValuesIsOrderedByAnotherExpression() throws SQLException {
        try (FreshSchema schema = new FreshSchema()) {
            schema.run(
                    "create table labels (place int, name varchar(5), n int)",
                    "insert into labels values (3, 'a', 1), (2, 'c', 2), (1, 'b', 2), (2, 'a', 3), (0, null, 4), (9, '', 5)");
            assertThat(schema.rows("select listagg(distinct name, '-') within group (order by place, n) from labels"))
                    .containsExactly("b-c-a");
            assertThat(schema.rows("select listagg(distinct n) within group (order by place desc, n) from labels"))
                    .containsExactly("51234");
            assertThat(schema.rows("select listagg(distinct name) within group (order by n) from labels where n > 9"))
                    .containsExactly("null");
        }
    }
}
