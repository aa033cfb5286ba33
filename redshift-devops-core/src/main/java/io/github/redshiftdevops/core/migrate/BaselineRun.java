package io.github.redshiftdevops.core.migrate;

import io.github.redshiftdevops.core.FailureException;
import io.github.redshiftdevops.core.ProblemCodes;
import io.github.redshiftdevops.core.lock.LockSettings;
import io.github.redshiftdevops.sql.Problem;
import java.sql.SQLException;
import java.util.List;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.callback.Event;
import org.flywaydb.core.extensibility.AppliedMigration;

/**
 * Begins a history with a baseline, behind the lock, for a database whose objects no migration made. As with Flyway it is
 * well if the same baseline is there; but a history without rows, which a run leaves that died early, is none.
 */
final class BaselineRun {

    private final LockSettings lockSettings;

    private final RunRecorder recorder;

    private boolean isNew;

    BaselineRun(LockSettings lockSettings, RunRecorder recorder) {
        this.lockSettings = lockSettings;
        this.recorder = recorder;
    }

    /**
     * One try.
     *
     * @return whether the baseline is new
     */
    boolean execute(FlywayRun run) {
        recorder.versionBefore(run.current());
        requireNoOther(run);
        Preparation preparation = Preparation.ofBaseline(run);
        UnderLock.execute(preparation, lockSettings, recorder, lock -> {
            requireNoOther(run);
            run.callbacks().onEvent(Event.BEFORE_BASELINE);
            try {
                isNew = run.history().allAppliedMigrations().isEmpty();
                if (isNew) {
                    lock.requireHeld();
                    add(run, preparation);
                }
            } catch (FlywayException | SQLException e) {
                FailureEvent.tell(Event.AFTER_BASELINE_ERROR, run.callbacks()::onEvent, recorder);
                throw e;
            }
            run.callbacks().onEvent(Event.AFTER_BASELINE);
        });
        FinishEvent.ofBaseline(run, isNew);
        return isNew;
    }

    /** The rows, in a transaction that does nothing else. */
    private void add(FlywayRun run, Preparation preparation) throws SQLException {
        StepRunner runner = new StepRunner(run, recorder);
        runner.write(() -> {
            preparation.addRows();
            return List.of();
        });
    }

    private static void requireNoOther(FlywayRun run) {
        List<AppliedMigration> rows = run.history().allAppliedMigrations();
        if (!rows.isEmpty() && rows.stream().noneMatch(row -> isSame(run, row))) {
            throw FailureException.inProject(Problem.of(
                            ProblemCodes.BASELINE_REFUSED,
                            "the history begins otherwise than with the baseline '"
                                    + run.configuration().getBaselineVersion() + "'")
                    .withDetail("the first of its " + rows.size() + " rows is " + description(rows.get(0)))
                    .withHint("check the target and flyway.baselineVersion; a history that has begun needs no"
                            + " baseline"));
        }
    }

    private static boolean isSame(FlywayRun run, AppliedMigration row) {
        return row.getType().isBaseline()
                && run.configuration().getBaselineVersion().equals(row.getVersion())
                && run.configuration().getBaselineDescription().equals(row.getDescription());
    }

    private static String description(AppliedMigration row) {
        return row.getType().name() + (row.getVersion() == null ? "" : " " + row.getVersion()) + ", '"
                + row.getDescription() + "'";
    }
}
