package io.github.redshiftdevops.core.diagnosis;

import io.github.redshiftdevops.core.FailureException;
import io.github.redshiftdevops.core.ProblemCodes;
import io.github.redshiftdevops.sql.Problem;
import java.net.ConnectException;
import java.util.Optional;

/** Nothing listens at the host and port. */
final class ConnectionRefused implements FailureAnalyzer {

    @Override
    public Optional<FailureException> analyze(Failure failure) {
        return failure.find(ConnectException.class)
                .filter(cause -> String.valueOf(cause.getMessage()).contains("refused"))
                .map(cause -> failure.inEnvironment(problem(failure)));
    }

    private static Problem problem(Failure failure) {
        return Problem.of(
                        ProblemCodes.CONNECTION_REFUSED,
                        "nothing listens at '" + failure.circumstances().endpoint() + "'")
                .withHint(failure.circumstances()
                        .advice(
                                "start the tunnel, or correct redshift.tunnel",
                                "check host and port in the url, and that the cluster is running and not paused"));
    }
}
