package io.github.redshiftdevops.core.diagnosis;

import io.github.redshiftdevops.core.FailureException;
import io.github.redshiftdevops.core.ProblemCodes;
import io.github.redshiftdevops.sql.Problem;
import java.net.SocketException;
import java.util.Optional;
import java.util.stream.Stream;

/** The connection broke or could not be made, for a reason that no other analyzer knows: SQLSTATE class 08. */
final class ConnectionLost implements FailureAnalyzer {

    @Override
    public Optional<FailureException> analyze(Failure failure) {
        return failure.sqlException()
                .filter(e -> e.getSQLState().startsWith("08"))
                .map(Exception.class::cast)
                .or(() -> failure.find(SocketException.class))
                .map(e -> failure.inEnvironment(problem(failure, e)));
    }

    private static Problem problem(Failure failure, Exception cause) {
        return Problem.of(
                        ProblemCodes.CONNECTION_LOST,
                        "the connection with '" + failure.circumstances().endpoint() + "' failed")
                .withDetail(cause.getMessage() + rootCause(cause))
                .withHint("check that the cluster is running, and run the build again");
    }

    /** What the driver says is often no more than that it failed. */
    private static String rootCause(Exception exception) {
        return Stream.<Throwable>iterate(exception, e -> e != null, Throwable::getCause)
                .reduce((outer, inner) -> inner)
                .filter(root -> root != exception)
                .map(root -> " (" + root + ")")
                .orElse("");
    }
}
