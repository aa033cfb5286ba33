package io.github.redshiftdevops.core.migrate;

import io.github.redshiftdevops.core.lock.LockSettings;
import java.util.List;
import org.flywaydb.core.api.output.RepairOutput;
import org.flywaydb.core.internal.command.DbRepair;

/** Repairs the history as Flyway does, behind the lock. A history that does not exist needs none. */
final class RepairRun {

    private final LockSettings lockSettings;

    private final RunRecorder recorder;

    private RepairResult result = RepairResult.NONE;

    RepairRun(LockSettings lockSettings, RunRecorder recorder) {
        this.lockSettings = lockSettings;
        this.recorder = recorder;
    }

    /** One try. */
    RepairResult execute(FlywayRun run) {
        recorder.versionBefore(run.current());
        if (run.history().exists()) {
            UnderLock.execute(Preparation.ofLock(run), lockSettings, recorder, lock -> {
                lock.requireHeld();
                var done = new DbRepair(
                                run.database(), run.resolver(), run.history(), run.callbacks(), run.configuration())
                        .repair();
                result = result(done);
                FinishEvent.ofRepair(run, done);
            });
        }
        return result;
    }

    private static RepairResult result(org.flywaydb.core.api.output.RepairResult done) {
        return new RepairResult(
                names(done.migrationsRemoved), names(done.migrationsDeleted), names(done.migrationsAligned));
    }

    private static List<String> names(List<RepairOutput> migrations) {
        return migrations.stream()
                .map(migration ->
                        (migration.version.isEmpty() ? "R" : "V" + migration.version) + " " + migration.description)
                .toList();
    }
}
