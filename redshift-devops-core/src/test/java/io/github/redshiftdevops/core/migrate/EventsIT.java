package io.github.redshiftdevops.core.migrate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.redshiftdevops.core.FailureException;
import io.github.redshiftdevops.core.migrate.java.RecordsEvents;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which events callbacks are told, and how often. */
class EventsIT {

    @SuppressWarnings("NullAway.Init")
    private MigrationProject project;

    @BeforeEach
    void createProject(@TempDir Path folder) throws Exception {
        project = MigrationProject.in(folder)
                .with("callbacks", RecordsEvents.class.getName())
                .migration("V1__a.sql", "create table a (id int);");
        RecordsEvents.EVENTS.clear();
    }

    @Test
    void tellsEachEventOfAMigrationOnce() {
        project.migrate();

        assertThat(RecordsEvents.EVENTS)
                .containsExactly(
                        "beforeValidate",
                        "afterValidate",
                        "beforeMigrate",
                        "beforeEachMigrate",
                        "beforeEachMigrateStatement",
                        "afterEachMigrateStatement",
                        "afterEachMigrate",
                        "afterVersioned",
                        "afterMigrateApplied",
                        "afterMigrate",
                        "afterMigrateOperationFinish 1 migrations");
    }

    @Test
    void tellsThatThereIsNothingToDo() {
        project.migrate();
        RecordsEvents.EVENTS.clear();

        project.migrate();

        assertThat(RecordsEvents.EVENTS)
                .containsExactly(
                        "beforeValidate",
                        "afterValidate",
                        "beforeMigrate",
                        "afterVersioned",
                        "afterMigrate",
                        "afterMigrateOperationFinish 0 migrations");
    }

    @Test
    void tellsTheEndOfTheOtherOperations() throws Exception {
        project.migration("U1__a.sql", "drop table a;").migrate();
        RecordsEvents.EVENTS.clear();
        Migrations goals = project.goals();

        goals.info(project.database());
        goals.validate(project.database());
        goals.repair(project.database(), MigrateOptions.defaults());
        goals.undo(project.database(), new UndoTarget.Last(1), MigrateOptions.defaults());

        assertThat(RecordsEvents.EVENTS)
                .filteredOn(event -> event.contains("OperationFinish"))
                .containsExactly(
                        "afterInfoOperationFinish",
                        "afterValidateOperationFinish",
                        "afterRepairOperationFinish",
                        "afterUndoOperationFinish 1 migrations");
    }

    @Test
    void tellsTheEndOfABaseline() {
        project.goals().baseline(project.database(), MigrateOptions.defaults());

        assertThat(RecordsEvents.EVENTS)
                .containsExactly("beforeBaseline", "afterBaseline", "afterBaselineOperationFinish");
    }

    @Test
    void tellsTheCauseEvenIfTheCallbackOfTheFailureFailsToo() throws Exception {
        project.migration("V2__b.sql", "create table b (id nope);")
                .migration("afterMigrateError.sql", "insert into absent values (1);");

        FailureException failure = MigrationProject.failureOf(() -> project.migrate());

        assertThat(failure).hasMessageContaining("type \"nope\" does not exist");
        assertThat(project.log().warnings()).anyMatch(line -> line.contains("absent"));
    }
}
