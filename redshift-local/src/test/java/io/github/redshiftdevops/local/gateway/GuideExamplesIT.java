package io.github.redshiftdevops.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What pages of the Developer Guide say of statements, beyond their words. */
class GuideExamplesIT {

    private FreshSchema schema;

    @BeforeEach
    void open() throws SQLException {
        schema = new FreshSchema();
    }

    @AfterEach
    void close() throws SQLException {
        schema.close();
    }

    @Test
    void mergeLeavesOneOfSeveralRowsWhenItWritesAllColumns() throws SQLException {
        schema.run(
                "create table target (id int, name varchar(9))",
                "create table source (id int, name varchar(9))",
                "insert into target values (1, 'a'), (1, 'b'), (2, 'c')",
                "insert into source values (1, 'new'), (3, 'd')",
                "merge into target using source as s on target.id = s.id"
                        + " when matched then update set id = s.id, name = s.name"
                        + " when not matched then insert values (s.id, s.name)");
        assertThat(schema.rows("select * from target order by id, name")).containsExactly("1 new", "2 c", "3 d");
    }

    @Test
    void mergeKeepsAllRowsWhenItWritesSomeColumns() throws SQLException {
        schema.run(
                "create table target (id int, name varchar(9), more int default 7)",
                "create table source (id int, name varchar(9))",
                "insert into target values (1, 'a', 1), (1, 'b', 2)",
                "insert into source values (1, 'new')",
                "merge into target using source on target.id = source.id"
                        + " when matched then update set id = source.id, name = source.name"
                        + " when not matched then insert values (source.id, source.name)");
        assertThat(schema.rows("select * from target order by more")).containsExactly("1 new 1", "1 new 2");
    }

    @Test
    void mergeTakesSuperValuesAsAWholeOnly() throws SQLException {
        schema.run("create table target (id int, v super)", "create table source (id int, v super)");
        String message = "Partial reference of SUPER column is not supported in MERGE statement.";
        String merge = "merge into target using source on target.id = source.id when matched then update set v = ";
        schema.refuses(
                merge + "source.v[0] when not matched then insert values (source.id, source.v)", "0A000", message);
        schema.run(merge + "source.v when not matched then insert values (source.id, source.v)");
    }

    @Test
    void aStringIsNearerToVarcharThanToRefcursor() throws SQLException {
        schema.run(
                "create procedure p(a int, c inout refcursor) as $$ begin open c for select a; end $$ language plpgsql",
                "create procedure p(a int, c inout varchar(9)) as $$ begin c := 'text'; end $$ language plpgsql");
        assertThat(schema.rows("call p(1, 'x')")).containsExactly("text");
    }

    @Test
    void whatIsSkippedIsSaidInRedshiftsWords() throws SQLException {
        try (Statement statement = schema.connection().createStatement()) {
            statement.execute("drop table if exists absent");
            assertThat((Throwable) warning(statement))
                    .hasMessageContaining("Table \"absent\" does not exist and will be skipped");
            statement.execute("create table present (a int)");
            statement.execute("create table if not exists present (a int)");
            assertThat((Throwable) warning(statement))
                    .hasMessageContaining("Relation \"present\" already exists and will be skipped");
        }
    }

    private static SQLWarning warning(Statement statement) throws SQLException {
        return statement.getWarnings();
    }

    @Test
    void rolesAreRenamedAndThoseOfTheSystemAreGranted() throws SQLException {
        String role = schema.name() + "_role";
        String user = schema.name() + "_user";
        schema.run(
                "create role " + role,
                "alter role " + role + " with owner to current_user",
                "alter role " + role + " with rename to " + role + "2",
                "create user " + user + " password disable",
                "grant role sys:dba to " + user);
        assertThat(schema.rows("select role_name from svv_user_grants where user_name = '" + user + "'"))
                .containsExactly("sys:dba");
        schema.refuses("drop role " + role + " force", "42704", "role \"" + role + "\" does not exist");
        schema.run("drop user " + user, "drop role " + role + "2");
    }

    @Test
    void materializedViewsKnowWhichOnesTheyRead() throws SQLException {
        schema.run(
                "create table base (a int)",
                "create materialized view first as select a from base",
                "create materialized view second as select a from first");
        assertThat(schema.rows("select trim(name), trim(dependent_name) from svv_mv_dependency where schema_name = '"
                        + schema.name() + "'"))
                .containsExactly("second first");
    }

    @Test
    void showAllListsRedshiftsParameters() throws SQLException {
        schema.run("set query_group to 'nightly'");
        assertThat(schema.rows("show all"))
                .contains("query_group nightly", "datestyle ISO, MDY", "wlm_query_slot_count 1")
                .noneMatch(row -> row.startsWith("work_mem"));
    }
}
