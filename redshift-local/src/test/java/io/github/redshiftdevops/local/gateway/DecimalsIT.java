package io.github.redshiftdevops.local.gateway;

import static io.github.redshiftdevops.local.gateway.SharedLocalRedshift.connect;
import static io.github.redshiftdevops.local.gateway.SharedLocalRedshift.rows;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Precision and scale of computed DECIMALs, as a client sees them.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_numeric_computations201.html">Computations with numeric
 *     values</a>
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DecimalsIT {

    private Connection connection;
    private Statement statement;

    @BeforeAll
    void open() throws SQLException {
        connection = connect();
        statement = connection.createStatement();
        statement.execute("create temp table sold (paid decimal(8,2), commission decimal(8,2), pieces smallint)");
        statement.execute("insert into sold values (200.10, 30.01, 7)");
    }

    @AfterAll
    void close() throws SQLException {
        connection.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.00/3                                    | ?column? | 14 | 13 | 0.3333333333333",
                "2.0/3.0                                   | ?column? | 6  | 4  | 0.6666",
                "10/3.0                                    | ?column? | 15 | 4  | 3.3333",
                "-2.0/3.0                                  | ?column? | 6  | 4  | -0.6666",
                "(1.00/3)                                  | ?column? | 14 | 13 | 0.3333333333333",
                "paid/pieces                               | ?column? | 14 | 8  | 28.58571428",
                "paid/commission                           | ?column? | 17 | 9  | 6.667777407",
                "paid / commission / 2                     | ?column? | 28 | 20 | 3.33388870350000000000",
                "paid / (commission / 2)                   | ?column? | 28 | 9  | 13.335554815",
                "paid+1                                    | ?column? | 13 | 2  | 201.10",
                "paid*commission                           | ?column? | 17 | 4  | 6005.0010",
                "pieces * 1.5                              | ?column? | 8  | 1  | 10.5",
                "case when pieces > 1 then 1.5 else 2.255 end | case  | 4  | 3  | 1.500",
                "coalesce(null, paid)                      | coalesce | 8  | 2  | 200.10",
                "nvl(paid, 0)                              | coalesce | 12 | 2  | 200.10",
                "greatest(paid, 1.125)                     | greatest | 9  | 3  | 200.100",
                "nullif(paid, 0)                           | paid     | 8  | 2  | 200.10",
                "nullif(paid, 0) + 0                       | ?column? | 13 | 2  | 200.10",
                "sign(-paid)                               | sign     | 1  | 0  | -1",
                "round(paid/7, 3)                          | round    | 19 | 3  | 28.586",
                "round(paid)                               | round    | 8  | 0  | 200",
                "trunc(paid/7, 1)                          | trunc    | 19 | 1  | 28.5",
                "(select paid/7 from sold)                 | ?column? | 19 | 13 | 28.5857142857142",
                "cast(paid/7 as decimal(6,3))              | numeric  | 6  | 3  | 28.586"
            })
    void anExpressionHasTheTypeOfTheManual(ArgumentsAccessor row) throws SQLException {
        expect(
                "select " + row.getString(0) + " from sold",
                String.valueOf(row.getString(1)),
                type(row),
                row.getString(4));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sum(paid)                                 | sum      | 38 | 2  | 200.10",
                "avg(paid)                                 | avg      | 38 | 2  | 200.10",
                "max(paid)                                 | max      | 8  | 2  | 200.10",
                "min(paid/pieces)                          | min      | 14 | 8  | 28.58571428",
                "sum(commission)/sum(paid)                 | ?column? | 38 | 4  | 0.1499",
                "sum(pieces)*1.0/count(*)                  | ?column? | 38 | 17 | 7.00000000000000000",
                "sum(paid/pieces)                          | sum      | 38 | 8  | 28.58571428"
            })
    void anAggregateHasTheTypeOfTheManual(ArgumentsAccessor row) throws SQLException {
        expect(
                "select " + row.getString(0) + " from sold",
                String.valueOf(row.getString(1)),
                type(row),
                row.getString(4));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select paid/pieces as q from sold group by paid/pieces having paid / pieces > 1 order by paid/pieces",
                "select distinct paid/pieces as q from sold order by paid/pieces",
                "with c as (select paid, pieces from sold) select paid/pieces as q from c",
                "select q from (select paid/pieces as q from sold) as s where q < 28.6",
                "select sum(paid/pieces) over () - 0 as q from sold",
                "select /* é */ paid/pieces as q from sold where 'é' < 'ê'",
                "select p.paid / s.pieces as q from sold p join sold s on p.paid/7 = s.paid/7",
                "select paid/pieces as q, q/2 as half from sold"
            })
    void aQuotientIsTheSameEverywhereInAQuery(String query) throws SQLException {
        assertThat(rows(statement, "select q from (" + query + ") as r")).containsExactly("28.58571428");
        assertThat(rows(statement, query)).singleElement().asString().startsWith("28.58571428");
    }

    @Test
    void aTypeGoesThroughSubqueries() throws SQLException {
        expect(
                "with c as (select paid/pieces as q from sold) select s.r/2 from (select q*3 as r from c) as s",
                "?column?",
                List.of(36, 19),
                "42.8785714200000000000");
    }

    @Test
    void setOperationsMergeTheirColumns() throws SQLException {
        expect("select paid from sold where paid < 0 union select 1.125", "paid", List.of(9, 3), "1.125");
        expect("select 1.5 as n union all select pieces from sold where false", "n", List.of(6, 1), "1.5");
        expect(
                "select null as n union all select paid from sold union all (select 1 except select 2)",
                "n",
                List.of(12, 2),
                null);
    }

    @Test
    void tablesAndViewsStoreTheType() throws SQLException {
        statement.execute("create temp table kept as select paid/pieces as q, sum(paid) as s from sold group by 1");
        expect("select q from kept", "q", List.of(14, 8), "28.58571428");
        expect("select s from kept", "s", List.of(38, 2), "200.10");
        statement.execute("select 'é', paid/7 as seventh into temp table sevenths from sold");
        expect("select seventh from sevenths", "seventh", List.of(19, 13), "28.5857142857142");
        statement.execute("create schema if not exists decimals");
        statement.execute("drop view if exists decimals.halves");
        statement.execute("create view decimals.halves as select 1.5/2.0 as half, max(2.25) as most");
        expect("select half from decimals.halves", "half", List.of(6, 4), "0.7500");
        expect("select most from decimals.halves", "most", List.of(3, 2), "2.25");
    }

    @Test
    void whatIsInsertedAndUpdatedIsDividedAlike() throws SQLException {
        statement.execute("create temp table results (q decimal(30,20))");
        statement.execute("insert into results select paid/pieces from sold");
        statement.execute("insert into results values (2.0/3.0)");
        statement.execute("update results set q = q + 2.0/3.0 where 2.0/3.0 = 0.6666");
        assertThat(rows(statement, "select q from results order by 1"))
                .containsExactly("1.33320000000000000000", "29.25231428000000000000");
    }

    @Test
    void recursiveQueriesStillAgreeInTheirTypes() throws SQLException {
        assertThat(rows(
                        statement,
                        "with recursive t(n, k) as (select 2.0/3.0, 1 union all select n + 1.0, k + 1 from t where k < 2)"
                                + " select n from t order by 1"))
                .containsExactly("0.6666", "1.6666");
    }

    @Test
    void proceduresDivideByTheTypesOfTheirVariables() throws SQLException {
        statement.execute("create or replace procedure thirds(x inout decimal(30,20)) language plpgsql as $$"
                + " declare y decimal(8,2) := 200.10; begin x := y / 7; end $$");
        assertThat(rows(statement, "call thirds(0)")).containsExactly("28.58571428571420000000");
    }

    @Test
    void parametersOfPreparedStatementsDoNotHinderTheRest() throws SQLException {
        try (PreparedStatement prepared =
                connection.prepareStatement("select paid/pieces, paid/? from sold where pieces > ?")) {
            prepared.setInt(1, 3);
            prepared.setInt(2, 1);
            for (int i = 0; i < 7; i++) {
                try (ResultSet result = prepared.executeQuery()) {
                    assertThat(result.next()).isTrue();
                    assertThat(result.getBigDecimal(1)).isEqualTo(new BigDecimal("28.58571428"));
                    assertThat(result.getBigDecimal(2)).isEqualTo(new BigDecimal("66.7000000000000"));
                    assertThat(result.getMetaData().getScale(1)).isEqualTo(8);
                }
            }
        }
    }

    @Test
    void aTypeFollowsItsColumn() throws SQLException {
        statement.execute("create temp table changing (a decimal(8,2))");
        statement.execute("insert into changing values (1)");
        expect("select a/3.0 from changing", "?column?", List.of(11, 4), "0.3333");
        statement.execute("drop table changing");
        statement.execute("create temp table changing (a decimal(12,6))");
        statement.execute("insert into changing values (1)");
        expect("select a/3.0 from changing", "?column?", List.of(15, 8), "0.33333333");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "select 1.0/0                                        | 22012 | division by zero",
                "select paid/0.0 from sold                           | 22012 | division by zero",
                "select 99999999999999999999999999999999999999.0/3 + nosuch | 42703 | column \"nosuch\" does not exist",
                "select 99999999999999999999999999999999999999 * (paid/pieces) from sold | 22003 | Numeric data overflow"
            })
    void errorsAreThoseOfTheStatement(String query, String state, String message) {
        assertThatThrownBy(() -> statement.executeQuery(query))
                .isInstanceOfSatisfying(
                        SQLException.class,
                        error -> assertThat(error.getSQLState()).isEqualTo(state))
                .hasMessageContaining(message);
    }

    @Test
    void integersAndFloatsAreLeftAlone() throws SQLException {
        assertThat(rows(statement, "select 7/2, 7/2::float, pieces/2, pieces % 4 from sold"))
                .containsExactly("3 3.5 3 3");
    }

    private static List<Integer> type(ArgumentsAccessor row) {
        return List.of(requireNonNull(row.getInteger(2)), requireNonNull(row.getInteger(3)));
    }

    private void expect(String query, String name, List<Integer> type, @Nullable String value) throws SQLException {
        try (ResultSet result = statement.executeQuery(query)) {
            ResultSetMetaData columns = result.getMetaData();
            assertThat(columns.getColumnLabel(1)).isEqualTo(name);
            assertThat(result.next()).isTrue();
            assertThat(result.getString(1)).isEqualTo(value);
            assertThat(List.of(columns.getPrecision(1), columns.getScale(1))).isEqualTo(type);
        }
    }
}
