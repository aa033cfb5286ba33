package io.github.redshiftdevops.core.migrate;

import io.github.redshiftdevops.core.flyway.RedshiftSchema;
import java.util.stream.Collectors;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.callback.Event;
import org.flywaydb.core.api.output.BaselineResult;
import org.flywaydb.core.api.output.CommandResultFactory;
import org.flywaydb.core.api.output.MigrateOutput;
import org.flywaydb.core.api.output.MigrateResult;
import org.flywaydb.core.api.output.ValidateResult;
import org.flywaydb.core.internal.info.MigrationInfoServiceImpl;

/** The last event of an operation that went well: callbacks are told its result in Flyway's form. */
final class FinishEvent {

    private FinishEvent() {}

    static void ofMigrate(FlywayRun run, MigrationRun done) {
        MigrateResult result = run.emptyResult();
        result.schemaName = run.schema().getName();
        result.initialSchemaVersion = done.versionBefore().orElse(null);
        result.targetSchemaVersion = done.versionAfter().orElse(null);
        result.migrations = done.applied().stream().map(FinishEvent::output).collect(Collectors.toList());
        result.migrationsExecuted = done.applied().size();
        result.warnings = done.warnings();
        run.callbacks().onOperationFinishEvent(Event.AFTER_MIGRATE_OPERATION_FINISH, result);
    }

    /** Flyway itself has no form for this result: it has that of a migration. */
    static void ofUndo(FlywayRun run, UndoResult done) {
        MigrateResult result = run.emptyResult();
        result.setOperation("undo");
        result.schemaName = run.schema().getName();
        result.targetSchemaVersion = done.versionAfter().orElse(null);
        result.migrations = done.undone().stream().map(FinishEvent::output).collect(Collectors.toList());
        result.migrationsExecuted = done.undone().size();
        run.callbacks().onOperationFinishEvent(Event.AFTER_UNDO_OPERATION_FINISH, result);
    }

    /** A schema with a history is not empty: only without one the database is asked. */
    static void ofInfo(FlywayRun run) {
        boolean empty = !run.history().exists() && run.schemas().stream().allMatch(RedshiftSchema::empty);
        MigrationInfoServiceImpl info = run.info();
        run.callbacks()
                .onOperationFinishEvent(
                        Event.AFTER_INFO_OPERATION_FINISH,
                        CommandResultFactory.createInfoResult(
                                run.configuration(), run.database(), info.all(), info.current(), empty));
    }

    static void ofValidate(FlywayRun run, ValidateResult result) {
        run.callbacks().onOperationFinishEvent(Event.AFTER_VALIDATE_OPERATION_FINISH, result);
    }

    static void ofBaseline(FlywayRun run, boolean isNew) {
        BaselineResult result =
                CommandResultFactory.createBaselineResult(run.database().getCatalog());
        MigrationVersion version = run.configuration().getBaselineVersion();
        result.successfullyBaselined = isNew;
        result.baselineVersion = version.getVersion();
        run.callbacks().onOperationFinishEvent(Event.AFTER_BASELINE_OPERATION_FINISH, result);
    }

    static void ofRepair(FlywayRun run, org.flywaydb.core.api.output.RepairResult result) {
        run.callbacks().onOperationFinishEvent(Event.AFTER_REPAIR_OPERATION_FINISH, result);
    }

    private static MigrateOutput output(AppliedMigration migration) {
        return new MigrateOutput(
                migration.version().isPresent() ? "Versioned" : "Repeatable",
                migration.version().orElse(""),
                migration.description(),
                migration.type(),
                migration.file(),
                (int) migration.duration().toMillis(),
                false);
    }
}
