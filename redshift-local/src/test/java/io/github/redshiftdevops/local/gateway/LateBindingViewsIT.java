package io.github.redshiftdevops.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LateBindingViewsIT {

    private FreshSchema schema;

    @BeforeEach
    void open() throws SQLException {
        schema = new FreshSchema();
    }

    @AfterEach
    void close() throws SQLException {
        schema.close();
    }

    private void create(String view, String query) throws SQLException {
        schema.run("create or replace view " + view + " as " + query.replace("@", schema.name() + ".")
                + " with no schema binding");
    }

    @Test
    void aViewOverAnAbsentTableIsBoundWhenTheTableIsThere() throws SQLException {
        create("v", "select id + 1 as next from @a");
        schema.refuses("select * from v", "42P01", "a\" does not exist");
        schema.run("create table a (id int)", "insert into a values (6)");
        assertThat(schema.rows("select next from v")).containsExactly("7");
    }

    @Test
    void aTableIsDroppedUnderAView() throws SQLException {
        schema.run("create table a (id int)");
        create("v", "select * from @a");
        schema.run("drop table a");
        schema.refuses("select * from v", "42P01", "a\" does not exist");
        schema.run("create table a (name varchar(5))", "insert into a values ('x')");
        assertThat(schema.rows("select name from v")).containsExactly("x");
    }

    @Test
    void aViewSeesHowItsTableChanges() throws SQLException {
        schema.run("create table a (id int, name varchar(5))", "insert into a values (1, 'x')");
        create("v", "select * from @a");
        schema.run("alter table a drop column id", "alter table a add column added int default 3");
        assertThat(schema.rows("select * from v")).containsExactly("x 3");
    }

    @Test
    void aViewOnAViewFollows() throws SQLException {
        create("v", "select id from @a");
        create("w", "select id * 2 as twice from @v");
        schema.run("create table a (id int)", "insert into a values (4)");
        assertThat(schema.rows("select twice from w")).containsExactly("8");
    }

    @Test
    void aRollbackBringsTheTableBackUnderTheView() throws SQLException {
        schema.run("create table a (id int)", "insert into a values (4)");
        create("v", "select id from @a");
        schema.run("begin", "drop table a", "rollback");
        assertThat(schema.rows("select id from v")).containsExactly("4");
    }

    @Test
    void privilegesAndCommentOutliveARebinding() throws SQLException {
        create("v", "select id from @a");
        schema.run("grant select on v to public", "comment on view v is 'late'", "create table a (id int)");
        assertThat(schema.rows("select obj_description('v'::regclass), relacl from pg_class where oid = 'v'::regclass"))
                .containsExactly("late {tester=arwdDxt/tester,=r/tester}");
    }

    @Test
    void theTextIsShownAsItWasWritten() throws SQLException {
        create("v", "select  id from @a");
        assertThat(schema.rows("select definition from pg_views where schemaname = '" + schema.name() + "'"))
                .containsExactly(
                        "create or replace view v as select  id from " + schema.name() + ".a with no schema binding");
    }

    @Test
    void itsColumnsAreListed() throws SQLException {
        schema.run("create table a (id int, name varchar(5))");
        create("v", "select name, id from @a");
        assertThat(schema.rows("select col_name, col_type, col_num from pg_get_late_binding_view_cols()"
                        + " cols(view_schema name, view_name name, col_name name, col_type varchar, col_num int)"
                        + " where view_schema = '" + schema.name() + "' order by col_num"))
                .containsExactly("name character varying(5) 1", "id integer 2");
    }

    @Test
    void namesWithoutSchemaAndAbsentSchemasAreRefused() {
        schema.refuses(
                "create view v as select * from a with no schema binding",
                "0A000",
                "All the relation names inside should be qualified");
    }

    @Test
    void itIsReplacedAndDropped() throws SQLException {
        create("v", "select 1 as a from @b");
        create("v", "select 2 as c, 3 as d");
        assertThat(schema.rows("select * from v")).containsExactly("2 3");
        schema.run("drop view v");
        schema.refuses("select * from v", "42P01", "does not exist");
    }
}
