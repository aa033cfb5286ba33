package io.github.redshiftdevops.local.gateway;

import static io.github.redshiftdevops.local.gateway.SharedLocalRedshift.connect;
import static io.github.redshiftdevops.local.gateway.SharedLocalRedshift.rows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.amazon.redshift.util.RedshiftException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Redshift's own query syntax over real tables. */
class QueriesIT {

    private Connection connection;
    private Statement statement;

    @BeforeEach
    void open() throws SQLException {
        connection = connect();
        statement = connection.createStatement();
        statement.execute("create temp table trees (kind varchar(10), park varchar(10), age int, height int)");
        statement.execute("insert into trees values ('oak', 'north', 100, 20), ('oak', 'south', 50, 12),"
                + " ('elm', 'north', 30, 15), ('elm', 'north', 40, null), ('ash', null, 7, 3)");
        statement.execute("create temp table parks (park varchar(10), opened int)");
        statement.execute("insert into parks values ('north', 1900), ('south', 1950), ('west', 2000)");
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    @Test
    void anAliasCanBeUsedBehindItsDefinition() throws SQLException {
        assertThat(rows(
                        statement,
                        "select age * 2 as twice, twice + 1 as odd from trees where twice > 90 order by odd % 10, odd"))
                .containsExactly("100 101", "200 201");
    }

    @Test
    void aColumnWinsOverAnAlias() throws SQLException {
        assertThat(rows(statement, "select height * 10 as age, age + 1 as next from trees where kind = 'ash'"))
                .containsExactly("30 8");
        assertThat(rows(
                        statement,
                        "with t as (select 1 as one, 2 as two) select two as one, one + 10 as x, x + 1 as y from t"))
                .containsExactly("2 11 12");
    }

    @Test
    void anAliasOfASubqueryIsKnownToTheQueryAroundIt() throws SQLException {
        assertThat(
                        rows(
                                statement,
                                "select u * 2 as v, v + 1 as w from (select age as s, s + 1 as u from trees where s = 7) where w > 0"))
                .containsExactly("16 17");
    }

    @Test
    void aliasesWorkWithParameters() throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(
                "select age + ? as older, older * 2 as twice from (select * from trees where kind = ?) where older > ?")) {
            query.setInt(1, 1);
            query.setString(2, "ash");
            query.setInt(3, 5);
            for (int i = 0; i < 7; i++) {
                try (ResultSet result = query.executeQuery()) {
                    assertThat(result.next()).isTrue();
                    assertThat(result.getInt("twice")).isEqualTo(16);
                }
            }
        }
    }

    @Test
    void aliasesWorkInViewsAndTablesMadeOfQueries() throws SQLException {
        statement.execute("create temp view old as select age as years, years / 10 as decades from trees");
        statement.execute(
                "create temp table oldest as select top 1 years as y, y + 1 as next from old order by 1 desc");
        assertThat(rows(statement, "select y, next, (select max(decades) from old) from oldest"))
                .containsExactly("100 101 10");
    }

    @Test
    void aQueryThatNeedsColumnsRunsInsideOfAScriptThatMakesThem() throws SQLException {
        Properties simple = new Properties();
        simple.setProperty("preferQueryMode", "simple");
        try (Connection other = connect(simple);
                Statement script = other.createStatement()) {
            script.execute("create temp table made (a int, b int); insert into made values (1, 2);"
                    + " create temp table copied as select * exclude a from made");
            assertThat(rows(script, "select * from copied")).containsExactly("2");
        }
    }

    @Test
    void aQueryThatNeedsColumnsRunsInProcedures() throws SQLException {
        statement.execute("create or replace procedure count_old_trees(inout least int) as $$"
                + " begin select into least count(*) from (select age / 10 as decades, decades * 10 as years from trees"
                + " where years >= least); end $$ language plpgsql");
        assertThat(rows(statement, "call count_old_trees(40)")).containsExactly("3");
    }

    @Test
    void excludeLeavesColumnsOut() throws SQLException {
        assertThat(rows(statement, "select * exclude (age, height) from trees where kind = 'oak' order by park"))
                .containsExactly("oak north", "oak south");
        assertThat(
                        rows(
                                statement,
                                "select t.kind, p.* exclude opened from trees t join parks p on t.park = p.park where age = 50"))
                .containsExactly("oak south");
        assertThat(
                        rows(
                                statement,
                                "select * exclude (opened, kind, age) from trees t, parks p where t.park = p.park and age = 50"))
                .containsExactly("south 12 south");
    }

    @Test
    void pivotMakesColumnsOfRows() throws SQLException {
        assertThat(rows(
                        statement,
                        "select kind, north_trees, south_trees from (select kind, park, age from trees)"
                                + " pivot (count(age) as trees for park in ('north', 'south', null)) order by kind"))
                .containsExactly("ash 0 0", "elm 2 0", "oak 1 1");
        assertThat(rows(
                        statement,
                        "select * from (select kind, age from trees) pivot (max(age) for kind in ('oak' o, 'elm'))"))
                .containsExactly("100 40");
    }

    @Test
    void unpivotMakesRowsOfColumns() throws SQLException {
        assertThat(rows(
                        statement,
                        "select * from (select kind, age, height from trees where kind = 'elm')"
                                + " unpivot (value for measure in (age, height as tall)) order by 1, 2, 3"))
                .containsExactly("elm age 30", "elm age 40", "elm tall 15");
        assertThat(rows(
                        statement,
                        "select count(*) from trees unpivot include nulls (value for measure in (age, height))"))
                .containsExactly("10");
    }

    @Test
    void qualifyFiltersByWindowFunctions() throws SQLException {
        assertThat(
                        rows(
                                statement,
                                "select kind, age from trees t where age > 5"
                                        + " qualify row_number() over (partition by kind order by age desc) = 1 order by age desc limit 2"))
                .containsExactly("oak 100", "elm 40");
        assertThat(rows(
                        statement,
                        "select kind, rank() over (order by age) as place from trees t qualify place <= 2 order by 2"))
                .containsExactly("ash 1", "elm 2");
        assertThat(rows(
                        statement,
                        "select distinct kind from trees t qualify count(*) over (partition by kind) > 1 order by 1"))
                .containsExactly("elm", "oak");
        assertThat(rows(
                        statement,
                        "select kind from trees t qualify max(age) over () = age union all select 'none' order by 1"))
                .containsExactly("none", "oak");
    }

    @Test
    void thePlusOperatorJoinsOuter() throws SQLException {
        assertThat(
                        rows(
                                statement,
                                "select p.park, nvl(t.kind, '-') from trees t, parks p where t.park(+) = p.park and age(+) >= 50 order by 1"))
                .containsExactly("north oak", "south oak", "west -");
        assertThat(rows(statement, "select * from trees t, parks p where p.park = t.park(+) and t.age is null"))
                .containsExactly("null null null null west 2000");
    }

    @Test
    void groupByAllGroupsByWhatIsNoAggregate() throws SQLException {
        assertThat(rows(statement, "select upper(kind) as k, count(*), k || '!' from trees group by all order by 1"))
                .containsExactly("ASH 1 ASH!", "ELM 2 ELM!", "OAK 2 OAK!");
    }

    @Test
    void connectByWalksAHierarchy() throws SQLException {
        statement.execute("create temp table parts (id int, name varchar(10), parent int)");
        statement.execute("insert into parts values (1, 'car', null), (2, 'wheel', 1), (3, 'tyre', 2), (4, 'door', 1)");
        assertThat(rows(
                        statement,
                        "select level, name from parts where level > 1 start with parent is null"
                                + " connect by prior id = parent order by level, name"))
                .containsExactly("2 door", "2 wheel", "3 tyre");
        assertThat(rows(
                        statement,
                        "select p.* from parts p start with id = 3 connect by p.id = prior parent order by id"))
                .containsExactly("1 car null", "2 wheel 1", "3 tyre 2");
        statement.execute("insert into parts values (1, 'car', 3)");
        assertThatThrownBy(() -> rows(statement, "select id from parts start with id = 2 connect by prior id = parent"))
                .hasMessageContaining("loop");
    }

    @Test
    void mergeRemovesDuplicates() throws SQLException {
        statement.execute("create temp table fresh (park varchar(10), opened int)");
        statement.execute("insert into fresh values ('north', 1), ('north', 1), ('east', 2)");
        statement.execute("insert into parks values ('north', 1901)");
        statement.execute("merge into parks using fresh on parks.park = fresh.park remove duplicates");
        assertThat(rows(statement, "select * from parks order by 1"))
                .containsExactly("east 2", "north 1", "south 1950", "west 2000");
    }

    @Test
    void textsCompareWithoutCaseIfAsked() throws SQLException {
        statement.execute("create temp table names (name varchar(10) collate case_insensitive, code varchar(10))");
        statement.execute("insert into names values ('Ann', 'X'), ('ANN', 'x'), ('Bob', 'y')");
        assertThat(rows(statement, "select count(*) from names where name = 'ann'"))
                .containsExactly("2");
        assertThat(rows(statement, "select count(*) from names where code = 'x'"))
                .containsExactly("1");
        assertThat(rows(statement, "select count(*) from names where collate(code, 'case_insensitive') = 'x'"))
                .containsExactly("2");
        assertThat(rows(statement, "select count(*) from names where collate(name, 'case_sensitive') = 'Ann'"))
                .containsExactly("1");
    }

    @Test
    void wordsThatOnlyPostgresReservesAreNames() throws SQLException {
        statement.execute("create temp table panes (window int, fetch int)");
        statement.execute("insert into panes (window, fetch) values (1, 2)");
        assertThat(rows(statement, "select window, p.fetch from panes p where fetch > window"))
                .containsExactly("1 2");
    }

    @Test
    void anErrorPointsIntoTheUsersText() {
        String query = "select *\n  exclude (age)\nfrom trees, nowhere where 1 = 1";
        RedshiftException error = catchThrowableOfType(RedshiftException.class, () -> rows(statement, query));
        assertThat(error.getSQLState()).isEqualTo("42P01");
        assertThat(error.getServerErrorMessage().getPosition()).isEqualTo(query.indexOf("nowhere") + 1);
        String unknown = "select age + 1 as older, older + nothing from trees";
        error = catchThrowableOfType(RedshiftException.class, () -> rows(statement, unknown));
        assertThat(error.getSQLState()).isEqualTo("42703");
        assertThat(error.getServerErrorMessage().getPosition()).isEqualTo(unknown.indexOf("nothing") + 1);
    }

    @Test
    void anUnknownTableFailsTheTransactionAsAnyErrorDoes() throws SQLException {
        connection.setAutoCommit(false);
        assertThatThrownBy(() -> rows(statement, "select * exclude a from nowhere"))
                .hasMessageContaining("nowhere");
        assertThatThrownBy(() -> rows(statement, "select 1")).hasMessageContaining("aborted");
        connection.rollback();
        assertThat(rows(statement, "select 1")).containsExactly("1");
    }
}
