package io.github.redshiftdevops.core.diagnosis;

import io.github.redshiftdevops.core.FailureException;
import io.github.redshiftdevops.core.ProblemCodes;
import io.github.redshiftdevops.sql.Problem;
import java.sql.SQLException;
import java.util.Optional;

/** The connection broke or could not be made, for a reason that no other analyzer knows: SQLSTATE class 08. */
final class ConnectionLost implements FailureAnalyzer {

    @Override
    public Optional<FailureException> analyze(Failure failure) {
        return failure.sqlException()
                .filter(e -> e.getSQLState().startsWith("08"))
                .map(e -> failure.inEnvironment(problem(failure, e)));
    }

    private static Problem problem(Failure failure, SQLException cause) {
        return Problem.of(
                        ProblemCodes.CONNECTION_LOST,
                        "the connection with '" + failure.circumstances().endpoint() + "' failed")
                .withDetail(cause.getMessage())
                .withHint("check that the cluster is running, and run the build again");
    }
}
