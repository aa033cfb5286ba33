package io.github.redshiftdevops.core.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.redshiftdevops.core.FailureException;
import io.github.redshiftdevops.core.info.KnownMigration;
import io.github.redshiftdevops.sql.Problem;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UndoIT {

    @TempDir
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private MigrationProject project;

    @BeforeEach
    void createProject() throws Exception {
        project = MigrationProject.in(folder)
                .migration("V1__a.sql", "create table a (id int);")
                .migration("U1__no_a.sql", "drop table a;")
                .migration("V2__b.sql", "create table b (id int);")
                .migration("U2__no_b.sql", "drop table b;")
                .migration("V3__c.sql", "create table c (id int);")
                .migration("U3__no_c.sql", "drop table c;")
                .migration("R__v.sql", "create or replace view v as select 1 as one;");
    }

    @Test
    void undoesTheLastMigrationWhichIsPendingAgain() throws Exception {
        project.migrate();

        UndoResult result = undo(Optional.empty(), Optional.empty());

        assertThat(result.summary()).startsWith("1 migration undone in ").endsWith(" s, now at version 2");
        assertThat(project.log().infos()).contains("Undone: V3 c (N ms)");
        assertThat(tables()).containsExactly("a", "b");
        assertThat(project.history()).last().isEqualTo("5|3|no c|DELETE|t");
        assertThat(project.query("select script, installed_by from flyway_schema_history where installed_rank = 5"))
                .containsExactly("U3__no_c.sql|dev");
        assertThat(project.goals().info(project.database()).migrations())
                .extracting(migration -> migration.version().orElse("R"), KnownMigration::state)
                .contains(tuple("3", "Deleted"), tuple("3", "Pending"));
        assertThat(project.migrate().applied())
                .extracting(AppliedMigration::description)
                .containsExactly("c");
        assertThat(tables()).containsExactly("a", "b", "c");
    }

    @Test
    void undoesToAVersionAndAgainAfterAnotherMigrate() throws Exception {
        project.migrate();
        assertThat(undo(Optional.of("1"), Optional.empty()).undone())
                .extracting(AppliedMigration::description)
                .containsExactly("c", "b");
        project.migrate();

        UndoResult result = undo(Optional.of("0"), Optional.empty());

        assertThat(result.undone()).extracting(AppliedMigration::description).containsExactly("c", "b", "a");
        assertThat(result.versionAfter()).isEmpty();
        assertThat(tables()).isEmpty();
        assertThat(undo(Optional.empty(), Optional.of(2)).summary()).isEqualTo("Nothing to undo");
        assertThat(project.migrate().applied()).hasSize(3);
        assertThat(project.goals().validate(project.database())).isPositive();
    }

    @Test
    void undoesInTheOppositeOrderOfApplication() throws Exception {
        project.delete("V2__b.sql");
        project.migrate();
        project.migration("V2__b.sql", "create table b (id int);")
                .with("outOfOrder", "true")
                .migrate();

        assertThat(undo(Optional.empty(), Optional.of(2)).undone())
                .extracting(AppliedMigration::description)
                .containsExactly("b", "c");
    }

    @Test
    void namesEachMissingScriptAndUndoesNothing() throws Exception {
        project.delete("U1__no_a.sql");
        project.delete("U2__no_b.sql");
        project.migrate();
        List<String> history = project.history();

        FailureException failure = MigrationProject.failureOf(() -> undo(Optional.of("0"), Optional.empty()));

        assertThat(failure.problems())
                .extracting(Problem::code, Problem::message)
                .containsExactly(
                        tuple("RD310", "version 2 cannot be undone: there is no script 'U2__*.sql'"),
                        tuple("RD310", "version 1 cannot be undone: there is no script 'U1__*.sql'"));
        assertThat(tables()).containsExactly("a", "b", "c");
        assertThat(project.history()).isEqualTo(history);
    }

    @Test
    void keepsEverythingIfAScriptFails() throws Exception {
        project.migration("U2__no_b.sql", "drop table b;\ndrop table nowhere;\n")
                .migrate();
        List<String> history = project.history();

        FailureException failure = MigrationProject.failureOf(() -> undo(Optional.empty(), Optional.of(2)));

        assertThat(failure).hasMessageContaining("U2__no_b.sql:2:");
        assertThat(tables()).containsExactly("a", "b", "c");
        assertThat(project.history()).isEqualTo(history);
        assertThat(project.log().infos()).last().isEqualTo("Rolled back: 1 migration of the same transaction");
    }

    @Test
    void marksAMigrationAsFailedWhileItIsUndoneOutsideOfATransaction() throws Exception {
        project.migration("V3__c.sql", "create table c (id varchar(10));")
                .migration("U3__no_c.sql", "alter table c alter column id type varchar(20);\nvacuum nowhere;\n")
                .migrate();

        MigrationProject.failureOf(() -> undo(Optional.empty(), Optional.empty()));

        assertThat(project.history()).contains("3|3|c|SQL|f").hasSize(4);
        assertThat(MigrationProject.failureOf(() -> undo(Optional.empty(), Optional.empty()))
                        .problems())
                .extracting(Problem::code)
                .containsExactly("RD305");

        project.goals().repair(project.database(), MigrateOptions.defaults());
        project.execute("drop table c");
        assertThat(project.migrate().applied())
                .extracting(AppliedMigration::description)
                .containsExactly("c");
    }

    @Test
    void undoesOutsideOfATransactionWhatMustBe() throws Exception {
        project.migration("V3__c.sql", "create table c (id varchar(10));")
                .migration("U3__no_c.sql", "alter table c alter column id type varchar(20);")
                .migrate();

        undo(Optional.empty(), Optional.of(2));

        assertThat(project.log().infos())
                .contains("Alone, outside of a transaction: V3 c, line 1: ALTER TABLE ALTER COLUMN cannot run in a"
                        + " transaction block");
        assertThat(project.history())
                .endsWith("5|3|no c|DELETE|t", "6|2|no b|DELETE|t")
                .contains("3|3|c|SQL|t");
        assertThat(project.goals().info(project.database()).version()).contains("1");
    }

    @Test
    void replacesPlaceholdersAndTakesThePrefixOfTheSetting() throws Exception {
        project.delete("U3__no_c.sql");
        project.with("undoSqlMigrationPrefix", "Z")
                .with("validateMigrationNaming", "true")
                .with("placeholders.what", "c")
                .migration("Z3__drop.sql", "drop table ${what};");
        project.delete("U1__no_a.sql");
        project.delete("U2__no_b.sql");
        project.migrate();

        undo(Optional.empty(), Optional.empty());

        assertThat(tables()).containsExactly("a", "b");
    }

    @Test
    void letsScriptsThatUndoPassTheValidationOfNames() throws Exception {
        assertThat(project.with("validateMigrationNaming", "true").migrate().applied())
                .hasSize(4);
    }

    @Test
    void saysThatTwoScriptsUndoTheSameVersion() throws Exception {
        project.migration("U3__again.sql", "drop table c;").migrate();

        assertThat(MigrationProject.failureOf(() -> undo(Optional.empty(), Optional.empty())))
                .hasMessageContaining("Found more than one script that undoes version 3");
    }

    @Test
    void hasNothingToUndoInANewDatabase() throws Exception {
        List<String> before = project.catalog();

        assertThat(undo(Optional.empty(), Optional.empty()).summary()).isEqualTo("Nothing to undo");
        assertThat(project.catalog()).isEqualTo(before);
    }

    @Test
    void leavesAHistoryThatOtherFlywaysRead() throws Exception {
        project.migrate();
        undo(Optional.empty(), Optional.empty());

        MigrationInfo[] pending = Flyway.configure()
                .dataSource(project.database().url().text(), "dev", "")
                .locations("filesystem:" + folder.resolve("src/main/resources/db/migration"))
                .load()
                .info()
                .pending();

        assertThat(pending)
                .extracting(migration -> String.valueOf(migration.getVersion()))
                .containsExactly("3");
    }

    private UndoResult undo(Optional<String> version, Optional<Integer> count) {
        return project.goals().undo(project.database(), UndoTarget.of(version, count), MigrateOptions.defaults());
    }

    private List<String> tables() throws Exception {
        return project.query("select relname from pg_class where relname in ('a', 'b', 'c') order by 1");
    }
}
