package io.github.redshiftdevops.core.drift;

import io.github.redshiftdevops.core.FailureException;
import io.github.redshiftdevops.core.ProblemCodes;
import io.github.redshiftdevops.core.ProgressLog;
import io.github.redshiftdevops.core.diagnosis.Circumstances;
import io.github.redshiftdevops.core.diagnosis.Diagnosis;
import io.github.redshiftdevops.core.targets.AwsFactory;
import io.github.redshiftdevops.core.targets.Database;
import io.github.redshiftdevops.core.targets.LocalDatabase;
import io.github.redshiftdevops.core.targets.Target;
import io.github.redshiftdevops.core.targets.TargetResolver;
import io.github.redshiftdevops.sql.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;

/** Tells what in the target differs from what its migrations make. It changes nothing there. */
public final class Drift {

    private static final String FOLDER = "redshift-devops";

    private final LocalDatabase local;

    private final ScratchDatabase.Source scratch;

    private final AwsFactory aws;

    private final ProgressLog log;

    /** With where the migrations are built, and the log that is told each difference. */
    public Drift(LocalDatabase local, ScratchDatabase.Source scratch, AwsFactory aws, ProgressLog log) {
        this.local = local;
        this.scratch = scratch;
        this.aws = aws;
        this.log = log;
    }

    /**
     * Compares, and writes {@code redshift-devops/drift.json} and {@code drift.sql} into the build directory.
     *
     * @throws FailureException if there is a difference and the options say that it is a failure; if the database cannot
     *     be reached or has no schema history; if the migrations cannot be built
     */
    public DriftReport run(DriftSettings settings) {
        Target target = new TargetResolver(aws, log).resolve(settings.target());
        Database database = target instanceof Target.Cluster cluster ? Database.of(cluster) : local.open();
        log.info("Target: " + database.description());
        database.warnings().forEach(log::warn);
        DriftReport report = compare(database, settings);
        report.pending().forEach(migration -> log.info("Pending, not compared: " + migration));
        report.differences().forEach(difference -> log.warn(difference.line()));
        log.info(report.summary());
        Path folder = write(report, settings.buildDirectory());
        if (settings.options().fail() && !report.differences().isEmpty()) {
            throw failure(report, folder, settings.project().displayDirectory());
        }
        return report;
    }

    private DriftReport compare(Database database, DriftSettings settings) {
        try {
            return new DriftRun(settings, scratch, log).run(database);
        } catch (SQLException e) {
            throw Diagnosis.of(
                    e,
                    new Circumstances(database.connection(), settings.project().displayDirectory()));
        }
    }

    private static Path write(DriftReport report, Path buildDirectory) {
        try {
            Path folder = Files.createDirectories(buildDirectory.resolve(FOLDER));
            Files.writeString(folder.resolve("drift.json"), report.json());
            Files.writeString(folder.resolve("drift.sql"), report.sql());
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FailureException failure(DriftReport report, Path folder, Path displayDirectory) {
        Path shown = displayDirectory
                .toAbsolutePath()
                .relativize(folder.resolve("drift.sql").toAbsolutePath());
        int count = report.differences().size();
        return FailureException.inProject(Problem.of(
                        ProblemCodes.DRIFT,
                        "the database differs from its migrations in " + count + (count == 1 ? " place" : " places"))
                .withHint("see " + shown.toString().replace('\\', '/')
                        + "; write a migration for what shall stay, ignore it with redshift.driftIgnore, or set"
                        + " -Dredshift.driftFail=false"));
    }
}
