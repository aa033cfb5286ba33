package io.github.redshiftdevops.core.diagnosis;

import io.github.redshiftdevops.core.FailureException;
import io.github.redshiftdevops.core.FailureException.Fault;
import io.github.redshiftdevops.core.ProblemCodes;
import io.github.redshiftdevops.sql.Problem;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.flywaydb.core.api.CoreErrorCode;
import org.flywaydb.core.api.ErrorCode;
import org.flywaydb.core.api.output.ValidateOutput;
import org.flywaydb.core.api.output.ValidateResult;

/** The migrations of the project and those in the history of the database do not fit together. */
public final class InvalidMigrations {

    private static final int MOST_SHOWN = 20;

    private static final Set<ErrorCode> NOT_APPLIED = Set.of(
            CoreErrorCode.RESOLVED_VERSIONED_MIGRATION_NOT_APPLIED,
            CoreErrorCode.RESOLVED_REPEATABLE_MIGRATION_NOT_APPLIED);

    private InvalidMigrations() {}

    /**
     * One problem for each migration that does not fit, at most 20 of them.
     *
     * @param pending the files of migrations that the next run applies
     */
    public static FailureException failure(
            ValidateResult result, Set<String> pending, Exception cause, Circumstances circumstances) {
        List<Problem> problems = new ArrayList<>();
        List<ValidateOutput> all = result.invalidMigrations.stream()
                .filter(invalid -> !isPendingAsWell(invalid, pending))
                .toList();
        all.stream().limit(MOST_SHOWN).forEach(invalid -> problems.add(problem(invalid, pending, circumstances)));
        int more = all.size() - MOST_SHOWN;
        if (more > 0) {
            problems.add(Problem.of(ProblemCodes.INVALID_MIGRATIONS, more + " more migrations do not fit the history"));
        }
        if (problems.isEmpty()) {
            problems.add(Problem.of(ProblemCodes.INVALID_MIGRATIONS, "the migrations do not fit the history")
                    .withDetail(cause.getMessage()));
        }
        return new FailureException(Fault.PROJECT, problems, cause);
    }

    /** Flyway lists a repeatable migration that has changed twice: as the old one, and as the new one. */
    private static boolean isPendingAsWell(ValidateOutput invalid, Set<String> pending) {
        return invalid.errorDetails.errorCode == CoreErrorCode.OUTDATED_REPEATABLE_MIGRATION
                && pending.contains(invalid.filepath);
    }

    private static Problem problem(ValidateOutput invalid, Set<String> pending, Circumstances circumstances) {
        String migration = name(invalid, circumstances);
        ErrorCode code = invalid.errorDetails.errorCode;
        Problem problem = pending.contains(invalid.filepath) && NOT_APPLIED.contains(code)
                ? pending(migration)
                : kindOf(code, migration);
        return problem.withDetail(invalid.errorDetails.errorMessage);
    }

    private static Problem pending(String migration) {
        return Problem.of(ProblemCodes.PENDING_MIGRATION, "the migration '" + migration + "' is not applied yet")
                .withHint("run the goal migrate; or, if it may be pending, set"
                        + " -Dflyway.ignoreMigrationPatterns=*:pending");
    }

    private static Problem kindOf(ErrorCode code, String migration) {
        if (!(code instanceof CoreErrorCode known)) {
            return other(migration);
        }
        return switch (known) {
            case CHECKSUM_MISMATCH, DESCRIPTION_MISMATCH, TYPE_MISMATCH ->
                Problem.of(
                                ProblemCodes.CHANGED_MIGRATION,
                                "the migration '" + migration + "' was changed after it had been applied")
                        .withHint("restore the file, and make the change in a new migration");
            case APPLIED_VERSIONED_MIGRATION_NOT_RESOLVED, APPLIED_REPEATABLE_MIGRATION_NOT_RESOLVED ->
                Problem.of(
                                ProblemCodes.MISSING_MIGRATION,
                                "the migration '" + migration + "' was applied, and its file is gone")
                        .withHint("restore the file; or, if it is gone on purpose, set"
                                + " -Dflyway.ignoreMigrationPatterns=*:missing");
            case RESOLVED_VERSIONED_MIGRATION_NOT_APPLIED, RESOLVED_REPEATABLE_MIGRATION_NOT_APPLIED ->
                Problem.of(
                                ProblemCodes.LATE_MIGRATION,
                                "the migration '" + migration + "' is older than the newest applied one, and was never"
                                        + " applied")
                        .withHint("give it a version above the newest one; or set -Dflyway.outOfOrder=true");
            case OUTDATED_REPEATABLE_MIGRATION -> pending(migration);
            case FAILED_VERSIONED_MIGRATION, FAILED_REPEATABLE_MIGRATION, FAILED_BASELINE_MIGRATION ->
                FailedEarlier.problem(migration);
            default -> other(migration);
        };
    }

    private static Problem other(String migration) {
        return Problem.of(
                ProblemCodes.INVALID_MIGRATIONS, "the migration '" + migration + "' does not fit the history");
    }

    private static String name(ValidateOutput invalid, Circumstances circumstances) {
        if (invalid.filepath == null || invalid.filepath.isBlank()) {
            return invalid.version == null || invalid.version.isBlank()
                    ? invalid.description
                    : invalid.version + " " + invalid.description;
        }
        try {
            return circumstances.displayName(Path.of(invalid.filepath));
        } catch (InvalidPathException e) {
            return invalid.filepath;
        }
    }
}
