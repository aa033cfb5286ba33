package io.github.redshiftdevops.core.diagnosis;

import io.github.redshiftdevops.core.FailureException;
import io.github.redshiftdevops.core.ProblemCodes;
import io.github.redshiftdevops.sql.Problem;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;

/** What answers speaks another protocol than a database of this kind. The driver tells it by its words only. */
final class NotRedshift implements FailureAnalyzer {

    private static final Set<String> WORDS =
            Set.of("An error occurred while setting up the SSL connection.", "Protocol error.  Session setup failed.");

    @Override
    public Optional<FailureException> analyze(Failure failure) {
        return failure.sqlException()
                .map(SQLException::getMessage)
                .filter(WORDS::contains)
                .map(message -> failure.inEnvironment(problem(failure, message)));
    }

    private static Problem problem(Failure failure, String message) {
        return Problem.of(
                        ProblemCodes.NOT_REDSHIFT,
                        "what answers at '" + failure.circumstances().endpoint() + "' is no Amazon Redshift")
                .withDetail(message)
                .withHint("check host and port");
    }
}
