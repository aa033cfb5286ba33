package io.github.redshiftdevops.core.migrate;

import io.github.redshiftdevops.core.flyway.RedshiftScript;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.callback.Event;
import org.flywaydb.core.api.configuration.Configuration;
import org.flywaydb.core.api.executor.Context;
import org.flywaydb.core.internal.info.MigrationInfoImpl;

/**
 * Applies steps. Those of a transaction are all kept or all undone, together with their rows of the history. A step
 * alone is marked as failed in the history before its first statement and as successful after its last, so that
 * whatever happens in between is seen by the next run.
 */
final class StepRunner {

    private final FlywayRun run;

    private final RunRecorder recorder;

    private final StepRows rows;

    private boolean versionedBefore = true;

    StepRunner(FlywayRun run, RunRecorder recorder) {
        this.run = run;
        this.recorder = recorder;
        this.rows = new StepRows(run.history());
    }

    void run(List<MigrationStep> together) throws SQLException {
        if (together.size() == 1 && together.get(0).isAlone()) {
            runAlone(together.get(0));
        } else {
            runTogether(together);
        }
    }

    private void runTogether(List<MigrationStep> steps) throws SQLException {
        begin();
        try {
            for (MigrationStep step : steps) {
                Duration time = apply(step);
                rows.done(step, time).forEach(run.database().outbox()::add);
            }
            commit();
            recorder.keep();
        } catch (SQLException | RuntimeException e) {
            rollBack();
            recorder.drop();
            throw e;
        }
    }

    private void runAlone(MigrationStep step) throws SQLException {
        recorder.info(
                "Alone, outside of a transaction: " + RunRecorder.name(step.migration()) + ", " + step.aloneBecause());
        write(() -> rows.begun(step));
        recorder.leaveTransactions();
        Duration time = apply(step);
        List<String> end = rows.ended(step, time);
        if (end.size() == 1) {
            execute(end.get(0));
        } else {
            write(() -> end);
        }
        recorder.keep();
        run.history().reload();
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = run.jdbc().createStatement()) {
            statement.execute(sql);
        }
    }

    /** In a transaction that does nothing else. */
    void write(Supplier<List<String>> statements) throws SQLException {
        begin();
        try {
            statements.get().forEach(run.database().outbox()::add);
            commit();
        } catch (SQLException | RuntimeException e) {
            rollBack();
            throw e;
        }
    }

    /** Locks the history, and makes sure that it still is what was read. */
    private void begin() throws SQLException {
        Connection connection = run.jdbc();
        int known = run.history().newestStored();
        connection.setAutoCommit(false);
        String table = run.history().sqlName();
        try (Statement statement = connection.createStatement()) {
            statement.execute("LOCK TABLE " + table + "; SELECT COALESCE(MAX(\"installed_rank\"), 0) FROM " + table);
            statement.getMoreResults();
            try (ResultSet newest = statement.getResultSet()) {
                newest.next();
                if (newest.getInt(1) != known) {
                    throw new ChangedMeanwhileException(known, newest.getInt(1));
                }
            }
        } catch (SQLException | RuntimeException e) {
            rollBack();
            throw e;
        }
    }

    private void commit() throws SQLException {
        run.database().flush();
        try {
            run.jdbc().commit();
        } catch (SQLException e) {
            recorder.commitFailed(e);
            throw e;
        }
        run.jdbc().setAutoCommit(true);
        run.history().stored();
    }

    /** Also if the connection is gone: the failure that led here is told, not this one. */
    private void rollBack() {
        run.database().outbox().take();
        run.connection().forgetPath();
        run.history().reload();
        try {
            run.jdbc().rollback();
            run.jdbc().setAutoCommit(true);
        } catch (SQLException e) {
            recorder.debug("The transaction could not be rolled back: " + e.getMessage());
        }
    }

    private Duration apply(MigrationStep step) throws SQLException {
        MigrationInfoImpl migration = step.migration();
        tellOfRepeatables(step);
        recorder.start(step);
        run.connection().changeCurrentSchemaTo(run.schema());
        run.callbacks().setMigrationInfo(migration);
        try {
            run.callbacks().onEachMigrateOrUndoEvent(step.direction().before());
            execute(step);
            run.callbacks().onEachMigrateOrUndoEvent(step.direction().after());
        } finally {
            run.callbacks().setMigrationInfo(null);
        }
        return recorder.done(step);
    }

    private void execute(MigrationStep step) throws SQLException {
        if (run.configuration().isSkipExecutingMigrations()) {
            return;
        }
        RedshiftScript script = run.database().scripts().get(step.script().getScript());
        if (script == null) {
            run.database().flush();
        }
        try {
            step.script().getExecutor().execute(context());
        } catch (FlywayException | SQLException e) {
            FailureEvent.tell(step.direction().error(), run.callbacks()::onEachMigrateOrUndoEvent, recorder);
            throw run.failure(step, isOutOfOrder(step.migration()), e);
        }
        if (script == null || SearchPath.isTouchedBy(script)) {
            run.connection().forgetPath();
        }
    }

    private void tellOfRepeatables(MigrationStep step) {
        if (versionedBefore && step.isRepeatable()) {
            run.callbacks().onMigrateOrUndoEvent(Event.AFTER_VERSIONED);
            run.callbacks().onMigrateOrUndoEvent(Event.BEFORE_REPEATABLES);
            versionedBefore = false;
        }
    }

    /** The event after versioned migrations, if no repeatable one came. */
    void finish() {
        if (versionedBefore) {
            run.callbacks().onMigrateOrUndoEvent(Event.AFTER_VERSIONED);
        }
    }

    private boolean isOutOfOrder(MigrationInfoImpl migration) {
        return migration.getVersion() != null && migration.getVersion().compareTo(recorder.versionBefore()) < 0;
    }

    private Context context() {
        return new Context() {

            @Override
            public Configuration getConfiguration() {
                return run.configuration();
            }

            @Override
            public Connection getConnection() {
                return run.jdbc();
            }
        };
    }
}
