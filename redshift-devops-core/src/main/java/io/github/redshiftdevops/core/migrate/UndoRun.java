package io.github.redshiftdevops.core.migrate;

import io.github.redshiftdevops.core.FailureException;
import io.github.redshiftdevops.core.ProblemCodes;
import io.github.redshiftdevops.core.flyway.UndoScripts;
import io.github.redshiftdevops.core.lock.LockSettings;
import io.github.redshiftdevops.core.lock.MigrationLock;
import io.github.redshiftdevops.sql.Problem;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.callback.Event;
import org.flywaydb.core.api.resolver.ResolvedMigration;
import org.flywaydb.core.internal.info.MigrationInfoImpl;
import org.jspecify.annotations.Nullable;

/**
 * Undoes migrations by their scripts, the newest first, in as few transactions as Redshift allows. What is to be undone
 * is chosen in the first try: a later one undoes what is left of it, and nothing more.
 */
final class UndoRun {

    private final UndoTarget target;

    private final UndoScripts scripts;

    private final LockSettings lockSettings;

    private final RunRecorder recorder;

    private @Nullable Set<Integer> chosenRanks;

    private Optional<String> versionAfter = Optional.empty();

    UndoRun(UndoTarget target, UndoScripts scripts, LockSettings lockSettings, RunRecorder recorder) {
        this.target = target;
        this.scripts = scripts;
        this.lockSettings = lockSettings;
        this.recorder = recorder;
    }

    /** One try. */
    UndoResult execute(FlywayRun run) {
        recorder.versionBefore(run.current());
        if (run.history().exists()) {
            UnderLock.execute(Preparation.ofLock(run), lockSettings, recorder, lock -> undo(run, lock));
        }
        UndoResult done = new UndoResult(recorder.kept(), versionAfter, recorder.duration());
        FinishEvent.ofUndo(run, done);
        return done;
    }

    private void undo(FlywayRun run, MigrationLock lock) throws SQLException {
        List<MigrationStep> steps = TransactionPlan.of(run, steps(run));
        recorder.expect(steps);
        if (!steps.isEmpty()) {
            run.callbacks().onMigrateOrUndoEvent(Event.BEFORE_UNDO);
            try {
                StepRunner runner = new StepRunner(run, recorder);
                for (List<MigrationStep> together : StepGroups.of(steps, false, true)) {
                    lock.requireHeld();
                    runner.run(together);
                }
            } catch (FlywayException e) {
                FailureEvent.tell(Event.AFTER_UNDO_ERROR, run.callbacks()::onMigrateOrUndoEvent, recorder);
                throw e;
            }
            run.callbacks().onMigrateOrUndoEvent(Event.AFTER_UNDO);
        }
        versionAfter = Optional.ofNullable(run.current().getVersion());
    }

    /**
     * What is to be undone, the newest first.
     *
     * @throws FailureException if there is no script for one of them
     */
    private List<MigrationStep> steps(FlywayRun run) {
        List<MigrationStep> steps = new ArrayList<>();
        List<Problem> missing = new ArrayList<>();
        for (MigrationInfoImpl migration : chosen(undoable(run))) {
            Optional<ResolvedMigration> script = scripts.of(migration.getVersion());
            script.ifPresentOrElse(
                    found -> steps.add(MigrationStep.undo(migration, found)),
                    () -> missing.add(missing(run, migration.getVersion())));
        }
        if (!missing.isEmpty()) {
            throw new FailureException(FailureException.Fault.PROJECT, missing, null);
        }
        return steps;
    }

    private List<MigrationInfoImpl> chosen(List<MigrationInfoImpl> undoable) {
        Set<Integer> ranks = chosenRanks;
        if (ranks != null) {
            return undoable.stream()
                    .filter(migration -> ranks.contains(migration.getInstalledRank()))
                    .toList();
        }
        List<MigrationInfoImpl> chosen = target.choose(undoable);
        chosenRanks = new HashSet<>(
                chosen.stream().map(MigrationInfoImpl::getInstalledRank).toList());
        return chosen;
    }

    /** Versioned migrations that are applied and not undone, the newest first. */
    private static List<MigrationInfoImpl> undoable(FlywayRun run) {
        for (MigrationInfoImpl failed : run.info().failed()) {
            throw run.failedEarlier(failed);
        }
        return Stream.of(run.info().all())
                .map(MigrationInfoImpl.class::cast)
                .filter(UndoRun::isUndoable)
                .sorted(Comparator.comparing(MigrationInfoImpl::getInstalledRank)
                        .reversed())
                .toList();
    }

    private static boolean isUndoable(MigrationInfoImpl migration) {
        return migration.getVersion() != null
                && migration.getAppliedMigration() != null
                && !migration.getType().isSynthetic()
                && !migration.getType().isUndo()
                && !migration.getType().isBaseline()
                && migration.getState() != MigrationState.DELETED
                && migration.getState() != MigrationState.UNDONE;
    }

    private static Problem missing(FlywayRun run, MigrationVersion version) {
        String name = scriptName(run, version);
        return Problem.of(
                        ProblemCodes.NO_UNDO_SCRIPT,
                        "version " + version + " cannot be undone: there is no script '" + name + "'")
                .withDetail("nothing was undone")
                .withHint("write the script in one of the locations of the migrations; or undo less, with"
                        + " redshift.undoTarget or redshift.undoCount");
    }

    private static String scriptName(FlywayRun run, MigrationVersion version) {
        return UndoScripts.prefix(run.configuration()) + version
                + run.configuration().getSqlMigrationSeparator() + "*"
                + String.join("|", run.configuration().getSqlMigrationSuffixes());
    }
}
