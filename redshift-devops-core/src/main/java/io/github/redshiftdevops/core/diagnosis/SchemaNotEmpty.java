package io.github.redshiftdevops.core.diagnosis;

import io.github.redshiftdevops.core.FailureException;
import io.github.redshiftdevops.core.ProblemCodes;
import io.github.redshiftdevops.sql.Problem;
import java.util.Optional;
import org.flywaydb.core.api.CoreErrorCode;
import org.flywaydb.core.api.FlywayException;

/** The schema has objects that no migration made. */
final class SchemaNotEmpty implements FailureAnalyzer {

    @Override
    public Optional<FailureException> analyze(Failure failure) {
        return failure.find(FlywayException.class)
                .filter(e -> e.getErrorCode() == CoreErrorCode.NON_EMPTY_SCHEMA_WITHOUT_SCHEMA_HISTORY_TABLE)
                .map(e -> failure.inProject(problem(e)));
    }

    private static Problem problem(FlywayException cause) {
        return Problem.of(ProblemCodes.SCHEMA_NOT_EMPTY, "the schema has objects, but no history of migrations")
                .withDetail(cause.getMessage())
                .withHint("if they were made without migrations, set -Dflyway.baselineOnMigrate=true once, with"
                        + " -Dflyway.baselineVersion=... for the version that they stand for");
    }
}
