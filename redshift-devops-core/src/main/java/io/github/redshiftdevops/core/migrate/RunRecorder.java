package io.github.redshiftdevops.core.migrate;

import io.github.redshiftdevops.core.ProgressLog;
import io.github.redshiftdevops.core.Pulse;
import io.github.redshiftdevops.core.migrate.MigrationOutcome.State;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.jspecify.annotations.Nullable;

/** Follows one run, over all its tries. */
final class RunRecorder implements ProgressLog {

    private static final Duration NOTICE = Duration.ofSeconds(15);

    private final ProgressLog log;

    private final long start = System.nanoTime();

    private final List<String> warnings = new ArrayList<>();

    private @Nullable MigrationVersion versionBefore;

    private final Outcomes outcomes = new Outcomes();

    private boolean commitIsUncertain;

    private boolean inTransactions = true;

    private @Nullable Pulse ticker;

    RunRecorder(ProgressLog log) {
        this.log = log;
    }

    /** The name for people, for example {@code V1.0 create users table}. */
    static String name(MigrationInfo migration) {
        MigrationVersion version = migration.getVersion();
        return (version == null ? "R" : "V" + version) + " " + migration.getDescription();
    }

    /** What the first try finds counts. */
    void versionBefore(MigrationVersion version) {
        if (versionBefore == null) {
            versionBefore = version;
        }
    }

    MigrationVersion versionBefore() {
        return versionBefore == null ? MigrationVersion.EMPTY : versionBefore;
    }

    /** What this try is to apply. */
    void expect(List<MigrationStep> steps) {
        outcomes.plan(steps);
    }

    void start(MigrationStep step) {
        long startOfMigration = System.nanoTime();
        outcomes.start(step);
        String what = name(step.migration()) + ", " + (outcomes.kept().size() + outcomes.open() + 1) + " of "
                + outcomes.expected();
        ticker = Pulse.every(
                NOTICE,
                "progress",
                () -> log.info("Still running: " + what + ", for "
                        + since(startOfMigration).toSeconds() + " s"));
    }

    /** The time that it took. */
    Duration done(MigrationStep step) {
        stopTicker();
        AppliedMigration added = outcomes.done();
        log.info(step.direction().done() + ": " + added.line());
        return added.duration();
    }

    /** What was applied since the last time is committed. */
    void keep() {
        outcomes.keep();
    }

    /** What was applied since the last time is rolled back, as far as is known. */
    void drop() {
        stopTicker();
        int open = outcomes.open();
        outcomes.drop(commitIsUncertain ? State.UNCERTAIN : State.ROLLED_BACK);
        if (open > 0 && !commitIsUncertain) {
            log.info("Rolled back: " + open + (open == 1 ? " migration" : " migrations") + " of the same transaction");
        }
        commitIsUncertain = false;
    }

    /** The connection may have broken before the answer came: then nobody knows yet whether it took place. */
    void commitFailed(SQLException failure) {
        commitIsUncertain = RolledBack.isConnectionBroken(failure);
    }

    /** From now on a failure may leave a migration half done. */
    void leaveTransactions() {
        inTransactions = false;
    }

    /** Whether the database was reached, and all that was done there is either committed with its row or undone. */
    boolean mayTryAgain() {
        return inTransactions && versionBefore != null;
    }

    /** What is committed so far. */
    List<AppliedMigration> kept() {
        return outcomes.kept();
    }

    boolean appliedAny() {
        return !outcomes.kept().isEmpty();
    }

    void stopTicker() {
        if (ticker != null) {
            ticker.close();
            ticker = null;
        }
    }

    /** Since the first try began. */
    Duration duration() {
        return since(start);
    }

    MigrationRun toRun() {
        Optional<String> before = Optional.ofNullable(versionBefore).map(MigrationVersion::getVersion);
        return new MigrationRun(outcomes.kept(), List.copyOf(warnings), before, newest(before), duration());
    }

    /** Nothing is left to do. */
    void succeed() {
        outcomes.plan(List.of());
    }

    /** As {@link #toRun}, also if the run has failed. */
    RunOutcome toOutcome() {
        MigrationRun run = toRun();
        return new RunOutcome(outcomes.all(), run.warnings(), run.versionBefore(), run.versionAfter(), run.duration());
    }

    private Optional<String> newest(Optional<String> before) {
        return Stream.concat(
                        before.stream(), outcomes.kept().stream().flatMap(migration -> migration.version().stream()))
                .map(MigrationVersion::fromVersion)
                .max(MigrationVersion::compareTo)
                .map(MigrationVersion::getVersion);
    }

    @Override
    public void info(String line) {
        log.info(line);
    }

    @Override
    public void warn(String line) {
        // what is looked at with and without the lock is said once
        if (!warnings.contains(line)) {
            warnings.add(line);
            log.warn(line);
        }
    }

    @Override
    public void debug(String line) {
        log.debug(line);
    }

    private static Duration since(long nanoTime) {
        return Duration.ofNanos(System.nanoTime() - nanoTime);
    }
}
