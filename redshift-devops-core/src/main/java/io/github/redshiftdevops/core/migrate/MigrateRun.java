package io.github.redshiftdevops.core.migrate;

import io.github.redshiftdevops.core.flyway.RedshiftScript;
import io.github.redshiftdevops.core.lock.MigrationLock;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.callback.Event;
import org.flywaydb.core.internal.info.MigrationInfoImpl;
import org.flywaydb.core.internal.info.MigrationInfoServiceImpl;
import org.flywaydb.core.internal.util.ValidatePatternUtils;

/**
 * One try to bring the database to the state of the migrations.
 *
 * <p>It looks first without a lock: mostly there is nothing to do. Otherwise it takes the lock, looks again, and applies
 * what is pending in as few transactions as Redshift allows. Each transaction begins with a lock on the schema history
 * table and a look at its newest row, so that nothing is applied on top of what another tool did meanwhile, nor twice
 * after a lost connection.
 */
final class MigrateRun {

    private final FlywayRun run;

    private final MigrateOptions options;

    private final RunRecorder recorder;

    MigrateRun(FlywayRun run, MigrateOptions options, RunRecorder recorder) {
        this.run = run;
        this.options = options;
        this.recorder = recorder;
    }

    /** Does it. */
    void execute() {
        recorder.versionBefore(run.current());
        if (isInvalid() || (run.history().exists() && pending().isEmpty())) {
            validate();
            run.callbacks().onMigrateOrUndoEvent(Event.BEFORE_MIGRATE);
            run.callbacks().onMigrateOrUndoEvent(Event.AFTER_VERSIONED);
            run.callbacks().onMigrateOrUndoEvent(Event.AFTER_MIGRATE);
            return;
        }
        Preparation preparation = Preparation.of(run);
        UnderLock.execute(preparation, options.lock(), recorder, lock -> {
            validate();
            recorder.versionBefore(run.current());
            migrate(preparation, lock);
        });
    }

    private boolean isInvalid() {
        return run.configuration().isValidateOnMigrate() && !run.isValid(true);
    }

    void validate() {
        if (run.configuration().isValidateOnMigrate()) {
            run.requireValid(true);
        }
    }

    private void migrate(Preparation preparation, MigrationLock lock) throws SQLException {
        run.callbacks().onMigrateOrUndoEvent(Event.BEFORE_MIGRATE);
        try {
            List<MigrationStep> steps = TransactionPlan.of(
                    run, pending().stream().map(MigrationStep::migrate).toList());
            recorder.expect(steps);
            preparation.addRows();
            StepRunner runner = new StepRunner(run, recorder);
            for (List<MigrationStep> together : StepGroups.of(steps, isEventBetween(), options.together())) {
                lock.requireHeld();
                runner.run(together);
            }
            if (steps.isEmpty() && !run.history().allAppliedMigrations().isEmpty()) {
                runner.run(List.of());
            }
            runner.finish();
        } catch (FlywayException e) {
            FailureEvent.tell(Event.AFTER_MIGRATE_ERROR, run.callbacks()::onMigrateOrUndoEvent, recorder);
            throw e;
        }
        if (recorder.appliedAny()) {
            run.callbacks().onMigrateOrUndoEvent(Event.AFTER_MIGRATE_APPLIED);
        }
        run.callbacks().onMigrateOrUndoEvent(Event.AFTER_MIGRATE);
    }

    /**
     * What is to be applied.
     *
     * @throws FlywayException if the history has a migration that failed
     */
    List<MigrationInfoImpl> pending() {
        MigrationInfoServiceImpl info = run.info();
        warnOfFuture(info);
        for (MigrationInfoImpl failed : info.failed()) {
            if (failed.getState() == MigrationState.FUTURE_FAILED
                    && ValidatePatternUtils.isFutureIgnored(run.configuration().getIgnoreMigrationPatterns())) {
                recorder.warn("The history has a failed migration to the future version " + failed.getVersion());
            } else {
                throw run.failedEarlier(failed);
            }
        }
        return Arrays.asList(info.pending());
    }

    private void warnOfFuture(MigrationInfoServiceImpl info) {
        if (info.future().length > 0) {
            Stream.of(info.resolved())
                    .filter(migration -> migration.getVersion() != null)
                    .reduce((older, newer) -> newer)
                    .map(MigrationInfo::getVersion)
                    .ifPresent(newest -> recorder.warn("The database has version " + run.current()
                            + ", which is newer than the newest migration of the project, " + newest));
        }
        if (run.configuration().isOutOfOrder()) {
            recorder.warn("flyway.outOfOrder is on: another database may get the migrations in another order");
        }
    }

    /** Whether a callback runs between versioned and repeatable migrations, on a connection of its own. */
    private boolean isEventBetween() {
        return Stream.of(Event.AFTER_VERSIONED, Event.BEFORE_REPEATABLES)
                .anyMatch(event -> hasJavaCallback(event) || hasScript(event));
    }

    private boolean hasJavaCallback(Event event) {
        return Stream.of(run.configuration().getCallbacks()).anyMatch(callback -> callback.supports(event, null));
    }

    private boolean hasScript(Event event) {
        String prefix = event.getId().toLowerCase(Locale.ROOT);
        return run.database().scripts().values().stream()
                .map(RedshiftScript::getResource)
                .anyMatch(
                        script -> script.getFilename().toLowerCase(Locale.ROOT).startsWith(prefix));
    }
}
