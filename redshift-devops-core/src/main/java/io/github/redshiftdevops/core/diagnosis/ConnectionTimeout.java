package io.github.redshiftdevops.core.diagnosis;

import io.github.redshiftdevops.core.FailureException;
import io.github.redshiftdevops.core.ProblemCodes;
import io.github.redshiftdevops.sql.Problem;
import java.net.SocketTimeoutException;
import java.sql.SQLException;
import java.util.Optional;

/** The host does not answer in time. The driver tells it by a word only if the login took too long. */
final class ConnectionTimeout implements FailureAnalyzer {

    @Override
    public Optional<FailureException> analyze(Failure failure) {
        return failure.find(SocketTimeoutException.class).isPresent() || isLoginTimeout(failure)
                ? Optional.of(failure.inEnvironment(problem(failure)))
                : Optional.empty();
    }

    private static boolean isLoginTimeout(Failure failure) {
        return failure.sqlException()
                .filter(e -> "08001".equals(e.getSQLState()))
                .map(SQLException::getMessage)
                .filter(message -> message.contains("timed out"))
                .isPresent();
    }

    private static Problem problem(Failure failure) {
        return Problem.of(
                        ProblemCodes.CONNECTION_TIMEOUT,
                        "'" + failure.circumstances().endpoint() + "' does not answer in time")
                .withHint("check that a route leads from here to the cluster, and that its security group lets this"
                        + " machine in");
    }
}
