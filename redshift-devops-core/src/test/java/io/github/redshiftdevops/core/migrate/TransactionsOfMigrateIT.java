package io.github.redshiftdevops.core.migrate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.redshiftdevops.core.FailureException;
import io.github.redshiftdevops.core.lock.LockSettings;
import io.github.redshiftdevops.core.lock.RunIdentity;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TransactionsOfMigrateIT {

    @SuppressWarnings("NullAway.Init")
    private MigrationProject project;

    @BeforeEach
    void createProject(@TempDir Path folder) {
        project = MigrationProject.in(folder);
    }

    @Test
    void undoesAllOfARunWhoseLastMigrationFails() throws Exception {
        project.migration("V1__a.sql", "create table a (id int);");
        project.migration("V2__b.sql", "create table b (id int); insert into b values (1);");
        project.migration("R__v.sql", "create view v as select nope from b;");

        assertThat(failure()).hasMessageContaining("column \"nope\" does not exist");

        assertThat(project.query("select relname from pg_class where relname in ('a', 'b')"))
                .isEmpty();
        assertThat(project.query("select script from flyway_schema_history")).isEmpty();
        assertThat(project.log().infos()).contains("Rolled back: 2 migrations of the same transaction");
    }

    @Test
    void keepsWhatSucceededIfEachMigrationHasATransactionOfItsOwn() throws Exception {
        project.migration("V1__a.sql", "create table a (id int);");
        project.migration("V2__b.sql", "create table b (id nope);");

        assertThat(MigrationProject.failureOf(() -> migrate(new MigrateOptions(LockSettings.defaults(), false, 1))))
                .isNotNull();

        assertThat(project.query("select script from flyway_schema_history")).containsExactly("V1__a.sql");
    }

    @Test
    void runsAStatementAloneThatRedshiftRefusesInATransaction() throws Exception {
        project.migration("V1__a.sql", "create table a (id int, name varchar(10));");
        project.migration("V2__grow.sql", "alter table a alter column name type varchar(20);");
        project.migration("V3__b.sql", "create table b (id int);");

        MigrationRun run = project.migrate();

        assertThat(run.applied()).hasSize(3);
        assertThat(project.log().infos())
                .contains("Alone, outside of a transaction: V2 grow, line 1: ALTER TABLE ALTER COLUMN cannot run in a"
                        + " transaction block");
        assertThat(project.query("select success from flyway_schema_history")).containsExactly("t", "t", "t");
    }

    @Test
    void refusesAScriptThatMixesThemUnlessItIsAllowed() throws Exception {
        project.migration("V1__a.sql", "create table a (id int, name varchar(10));");
        project.migration(
                "V2__grow.sql", "insert into a values (1, 'a');\nalter table a alter column name type varchar(20);");

        FailureException failure = failure();

        assertThat(failure.problems().get(0).code()).isEqualTo("RD307");
        assertThat(failure).hasMessageContaining("V2__grow.sql").hasMessageContaining("line 2");
        project.with("mixed", "true");
        assertThat(project.migrate().applied()).hasSize(2);
    }

    @Test
    void runsAloneWhatEndsTheTransaction() throws Exception {
        project.migration("V1__a.sql", "create table a (id int);");
        project.migration("V2__p.sql", """
                create procedure inner_p() as $$ begin truncate a; end; $$ language plpgsql;
                create procedure outer_p() as $$ begin insert into a values (1); call inner_p(); end; $$
                language plpgsql;""");
        project.migration("V3__call.sql", "call outer_p();");
        project.migration("V4__harmless.sql", """
                create procedure harmless() as $$ begin insert into a values (7); end; $$ language plpgsql;
                call harmless();""");
        project.migration("V5__truncate.sql", "truncate table a; insert into a values (9);");

        project.migrate();

        assertThat(project.log().infos().stream().filter(line -> line.startsWith("Alone")))
                .satisfiesExactly(
                        line -> assertThat(line).contains("V3 call", "the procedure may commit"),
                        line -> assertThat(line).contains("V5 truncate", "TRUNCATE commits the transaction"));
        assertThat(project.query("select id from a")).containsExactly("9");
    }

    @Test
    void marksAMigrationOutsideOfATransactionThatFails() throws Exception {
        project.migration("V1__a.sql", "create table a (id int, name varchar(10));");
        project.migration("V2__grow.sql", "alter table nope alter column name type varchar(20);");

        assertThat(failure()).hasMessageContaining("nope");

        assertThat(project.query("select script from flyway_schema_history where not success"))
                .containsExactly("V2__grow.sql");
        assertThat(failure().problems().get(0).code()).isEqualTo("RD305");
    }

    @Test
    void followsTheConfigurationOfAScript() throws Exception {
        project.migration("V1__a.sql", "create table a (id int);");
        project.migration("V1__a.sql.conf", "executeInTransaction=false");

        project.migrate();

        assertThat(project.log().infos())
                .contains("Alone, outside of a transaction: V1 a, executeInTransaction is false");
    }

    @Test
    void commitsBeforeACallbackThatRunsBetweenVersionedAndRepeatableMigrations() throws Exception {
        project.migration("V1__a.sql", "create table a (id int);");
        project.migration("R__v.sql", "create or replace view v as select id from a;");
        project.migration("afterVersioned.sql", "insert into a values (1);");

        project.migrate();

        assertThat(project.query("select id from v")).containsExactly("1");
    }

    @Test
    void splitsLiteralsAsRedshiftDoes() throws Exception {
        project.migration(
                "V1__a.sql",
                "create table a (t varchar(20));\ninsert into a values ('it\\'s; ok');\n"
                        + "insert into a values ('back\\\\');");

        project.migrate();

        assertThat(project.query("select t from a")).containsExactly("it's; ok", "back\\");
    }

    @Test
    void saysForWhomItWaitsAndGivesUp() throws Exception {
        project.migration("V1__a.sql", "create table a (id int);");
        project.migrate();
        project.migration("V2__b.sql", "create table b (id int);");
        try (Connection other = project.connect()) {
            other.setAutoCommit(false);
            try (Statement statement = other.createStatement()) {
                statement.execute("lock table flyway_schema_history_lock");
            }

            FailureException failure = MigrationProject.failureOf(() -> migrate(impatient()));

            assertThat(failure.problems().get(0).code()).isEqualTo("RD308");
            assertThat(failure).hasMessageContaining("user 'dev' on host");
            assertThat(project.log().infos())
                    .anyMatch(
                            line -> line.startsWith("Waiting for another run that migrates this database: user 'dev'"));
        }

        assertThat(migrate(impatient()).applied()).hasSize(1);
    }

    @Test
    void triesTheLockOnceIfItIsNotToWait() throws Exception {
        project.migration("V1__a.sql", "create table a (id int);").migrate();
        project.migration("V2__b.sql", "create table b (id int);");
        MigrateOptions noWait =
                MigrateOptions.defaults().withLock(LockSettings.defaults().withTimeout(Duration.ZERO));
        try (Connection other = project.connect();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("lock table flyway_schema_history_lock");

            FailureException failure = MigrationProject.failureOf(() -> migrate(noWait));

            assertThat(failure.problems().get(0).code()).isEqualTo("RD308");
        }

        assertThat(migrate(noWait).applied()).hasSize(1);
    }

    private static MigrateOptions impatient() {
        RunIdentity identity = new RunIdentity("here", Optional.of("shop:41"));
        return new MigrateOptions(
                new LockSettings(Duration.ofMillis(700), Duration.ofMillis(300), Duration.ofMillis(300), identity),
                true,
                1);
    }

    private MigrationRun migrate(MigrateOptions options) {
        return project.goals().migrate(project.database(), options);
    }

    private FailureException failure() {
        return MigrationProject.failureOf(() -> project.migrate());
    }
}
