package io.github.redshiftdevops.maven.goal;

import io.github.redshiftdevops.core.FailureException;
import io.github.redshiftdevops.core.ProblemCodes;
import io.github.redshiftdevops.core.ProgressLog;
import io.github.redshiftdevops.core.lock.RunIdentity;
import io.github.redshiftdevops.core.migrate.MigrationOutcome;
import io.github.redshiftdevops.core.migrate.RunOutcome;
import io.github.redshiftdevops.core.report.ReportFiles;
import io.github.redshiftdevops.core.report.RunReport;
import io.github.redshiftdevops.core.targets.Database;
import io.github.redshiftdevops.sql.Problem;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Gathers what a run does, and reports it at its end, however that is. That a report cannot be written is a warning:
 * it must not hide how the run went.
 */
final class ReportedRun {

    private final GoalSettings settings;

    private final ProgressLog log;

    private final Instant start = Instant.now();

    private @Nullable Database database;

    private Optional<String> user = Optional.empty();

    private @Nullable RunOutcome outcome;

    ReportedRun(GoalSettings settings, ProgressLog log) {
        this.settings = settings;
        this.log = log;
    }

    /** Does the work, and writes the report. */
    <T> T run(Supplier<T> work) {
        remove();
        try {
            T result = work.get();
            write(List.of());
            return result;
        } catch (FailureException e) {
            write(e.problems());
            throw e;
        } catch (RuntimeException | Error e) {
            write(List.of(Problem.of(ProblemCodes.UNEXPECTED, "something unexpected happened")
                    .withDetail(e.toString())));
            throw e;
        }
    }

    /** Where the run works. */
    Database on(Database target) {
        database = target;
        user = Optional.of(target.connection().user());
        return target;
    }

    /** What it did. */
    void ended(RunOutcome ended) {
        outcome = ended;
    }

    private void remove() {
        try {
            files().remove();
        } catch (IOException e) {
            log.warn("The report of an earlier run could not be removed: " + e);
        }
    }

    private void write(List<Problem> problems) {
        try {
            Path page = files().write(report(problems));
            log.info("Report: " + displayName(page));
        } catch (IOException | RuntimeException e) {
            log.warn("The report could not be written: " + e);
        }
    }

    private ReportFiles files() {
        return new ReportFiles(OutputFile.folder(settings));
    }

    private RunReport report(List<Problem> problems) {
        RunIdentity identity = RunIdentity.ofThisProcess();
        Optional<Database> target = Optional.ofNullable(database);
        Optional<RunOutcome> known = Optional.ofNullable(outcome);
        return new RunReport(
                new RunReport.Who(target.map(Database::description), user, identity.host(), identity.build()),
                start,
                Duration.between(start, Instant.now()),
                known.map(RunOutcome::migrations).orElse(List.of()).stream()
                        .map(this::withDisplayName)
                        .toList(),
                new RunReport.Versions(
                        known.flatMap(RunOutcome::versionBefore), known.flatMap(RunOutcome::versionAfter)),
                Stream.concat(target.map(Database::warnings).stream(), known.map(RunOutcome::warnings).stream())
                        .flatMap(List::stream)
                        .toList(),
                problems);
    }

    private MigrationOutcome withDisplayName(MigrationOutcome migration) {
        return new MigrationOutcome(
                migration.version(),
                migration.description(),
                displayName(migration.file()),
                migration.state(),
                migration.duration());
    }

    /** What is no path, such as the name of a class, stays as it is. */
    private String displayName(String file) {
        try {
            Path path = Path.of(file);
            return path.isAbsolute() ? displayName(path) : file;
        } catch (InvalidPathException e) {
            return file;
        }
    }

    private String displayName(Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        Path folder = settings.migrations().displayDirectory().toAbsolutePath().normalize();
        Path shown = absolute.startsWith(folder) ? folder.relativize(absolute) : absolute;
        return shown.toString().replace('\\', '/');
    }
}
