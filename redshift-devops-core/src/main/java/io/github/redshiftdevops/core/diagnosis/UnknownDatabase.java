package io.github.redshiftdevops.core.diagnosis;

import io.github.redshiftdevops.core.FailureException;
import io.github.redshiftdevops.core.ProblemCodes;
import io.github.redshiftdevops.core.connection.JdbcUrl;
import io.github.redshiftdevops.sql.Problem;
import java.util.Optional;

/** The database does not exist: SQLSTATE 3D000. */
final class UnknownDatabase implements FailureAnalyzer {

    @Override
    public Optional<FailureException> analyze(Failure failure) {
        return failure.sqlState().equals("3D000")
                ? Optional.of(failure.inEnvironment(problem(failure)))
                : Optional.empty();
    }

    private static Problem problem(Failure failure) {
        JdbcUrl url = failure.circumstances().database().url();
        return Problem.of(
                        ProblemCodes.UNKNOWN_DATABASE,
                        "'" + failure.circumstances().endpoint() + "' has no database '" + url.database() + "'")
                .withHint("check the database in the url, or create it");
    }
}
