package io.github.redshiftdevops.core.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.redshiftdevops.core.plan.Plan;
import io.github.redshiftdevops.sql.Statement;
import io.github.redshiftdevops.sql.Statements;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlanIT {

    private static final String ROWS = "select installed_rank, coalesce(version, '-'), description, type, script,"
            + " coalesce(checksum, 0), installed_by, success from @history order by installed_rank";

    @TempDir
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private MigrationProject project;

    @BeforeEach
    void createProject() {
        project = MigrationProject.in(folder).with("placeholders.column", "quantity");
    }

    @Test
    void makesTheStateThatMigrateMakesAndLeavesItNothingToDo() throws Exception {
        everyKind();
        MigrationProject migrated = project.withNewDatabase();
        migrated.migrate();

        run(plan());

        assertThat(project.query(ROWS.replace("@history", "flyway_schema_history")))
                .isEqualTo(migrated.query(ROWS.replace("@history", "flyway_schema_history")))
                .hasSize(5);
        assertThat(project.catalog()).isEqualTo(migrated.catalog());
        assertThat(project.query("select quantity from a")).containsExactly("it's; 7 \\ 8");
        assertThat(project.migrate().applied()).isEmpty();
        assertThat(plan().summary()).isEqualTo("Nothing to migrate, at version 4");
    }

    @Test
    void makesTheSchemas() throws Exception {
        project.with("schemas", "sales,stock").migration("V1__a.sql", "create table a (id int);");
        MigrationProject migrated = project.withNewDatabase();
        migrated.migrate();

        run(plan());

        assertThat(project.query(ROWS.replace("@history", "sales.flyway_schema_history")))
                .isEqualTo(migrated.query(ROWS.replace("@history", "sales.flyway_schema_history")));
        assertThat(project.catalog()).isEqualTo(migrated.catalog()).anyMatch(line -> line.startsWith("sales.a.id"));
        assertThat(project.migrate().applied()).isEmpty();
    }

    @Test
    void changesNothingInTheDatabase() throws Exception {
        List<String> empty = project.catalog();
        project.migration("V1__a.sql", "create table a (id int);")
                .migration("beforeMigrate.sql", "create table x (i int)");

        Plan first = plan();

        assertThat(project.catalog()).isEqualTo(empty);
        assertThat(first.sql()).contains("-- WARNING: not in this plan: the callback beforeMigrate.sql\n");
        project.delete("beforeMigrate.sql");
        project.migrate();
        List<String> history = project.history();
        project.migration("V2__b.sql", "create table b (id int);");

        assertThat(plan().summary()).isEqualTo("1 migration planned, to version 2");
        assertThat(project.history()).isEqualTo(history);
    }

    @Test
    void showsTransactionsAndWhatIsOutsideOfThem() throws Exception {
        everyKind();

        String sql = plan().sql();

        assertThat(sql)
                .startsWith("-- What the goal migrate would run. The database was not changed.\n-- Target:  test\n")
                .contains("-- Version: none -> 4\n-- Pending: 5\n")
                .contains("""
                        -- 2 of 5: V2 wider
                        """)
                .contains("-- Outside of a transaction: line 1: ALTER TABLE ALTER COLUMN cannot run in a transaction"
                        + " block\n")
                .contains("-- Beyond transactions: TRUNCATE commits the transaction\ntruncate a")
                .contains("create table a (quantity varchar(20))");
    }

    @Test
    void isRefusedIfItIsOutdated() throws Exception {
        project.migration("V1__a.sql", "create table a (id int);");
        project.migrate();
        project.migration("V2__b.sql", "create table b (id int);");
        Plan plan = plan();
        run(plan);
        List<String> history = project.history();

        assertThatThrownBy(() -> run(plan)).isInstanceOf(SQLException.class).hasMessageContaining("by zero");

        assertThat(project.history()).isEqualTo(history);
    }

    @Test
    void goesOnBehindAMigrationInJavaOnlyAfterThatHasRun() throws Exception {
        project.with(
                        "locations",
                        "filesystem:src/main/resources/db/migration,classpath:io/github/redshiftdevops/core/migrate/java")
                .migration("V1__a.sql", "create table a (id int);")
                .migration("V3__b.sql", "create table b (id int);");
        Plan plan = plan();

        assertThat(plan.notInSql()).isEqualTo(1);
        assertThat(plan.sql())
                .contains("-- WARNING: not in this plan, for it is not written in SQL: JDBC"
                        + " io.github.redshiftdevops.core.migrate.java.AddsRows\n"
                        + "-- Run the goal migrate with -Dflyway.target=2 here. What follows fails before that.\n");
        assertThatThrownBy(() -> run(plan)).hasMessageContaining("by zero");
        assertThat(project.history()).containsExactly("1|1|a|SQL|t");

        project.with("target", "2").migrate();
        List<String> left =
                Statements.split(plan.sql()).stream().map(Statement::text).toList();
        project.execute(left.subList(left.size() - 6, left.size()).toArray(String[]::new));
        assertThat(project.history()).containsExactly("1|1|a|SQL|t", "2|2|adds rows|JDBC|t", "3|3|b|SQL|t");
        assertThat(project.with("target", "latest").migrate().applied()).isEmpty();
    }

    @Test
    void failsAsMigrateDoes() throws Exception {
        project.migration("V1__a.sql", "create table a (id int);").migrate();
        project.migration("V1__a.sql", "create table a (id bigint);");

        assertThat(MigrationProject.failureOf(this::plan)).hasMessageStartingWith("RD301");
    }

    @Test
    void masksSecrets() throws Exception {
        project.with("placeholders.password", "Geheim1234")
                .migration("V1__user.sql", "create user etl password '${password}';")
                .migration("V2__a.sql", "create table a (id int);");

        Plan plan = plan();

        assertThat(plan.sql()).contains("create user etl password '***';").doesNotContain("Geheim1234");
        assertThat(plan.masked()).isEqualTo(1);
        project.migrate();
        assertThat(project.log().details()).anyMatch(line -> line.contains("create user etl password '***'"));
        assertThat(project.log().details()).noneMatch(line -> line.contains("Geheim1234"));
    }

    private void everyKind() throws Exception {
        project.migration(
                        "V1__a.sql",
                        "create table a (${column} varchar(20));\ncreate view w as select 1 as one -- last")
                .migration("V2__wider.sql", "alter table a alter column quantity type varchar(40);")
                .migration("V3__p.sql", """
                        create procedure p() as $$
                        begin
                            insert into a values ('it''s; 7 \\\\ 8');
                        end;
                        $$ language plpgsql;
                        """)
                .migration("V4__call.sql", "truncate a;\ncall p();")
                .migration("R__v.sql", "create or replace view v as select quantity from a;");
    }

    private Plan plan() {
        return project.goals().plan(project.database(), MigrateOptions.defaults(), "test");
    }

    private void run(Plan plan) throws SQLException {
        project.execute(
                Statements.split(plan.sql()).stream().map(Statement::text).toArray(String[]::new));
    }
}
