package io.github.redshiftdevops.core.diagnosis;

import io.github.redshiftdevops.core.FailureException;
import io.github.redshiftdevops.core.ProblemCodes;
import io.github.redshiftdevops.sql.Problem;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.util.Optional;

/** The network says that no route leads to the host. */
final class Unreachable implements FailureAnalyzer {

    @Override
    public Optional<FailureException> analyze(Failure failure) {
        return failure.find(NoRouteToHostException.class)
                .map(SocketException.class::cast)
                .or(() -> failure.find(ConnectException.class))
                .map(cause -> failure.inEnvironment(problem(failure, cause)));
    }

    private static Problem problem(Failure failure, SocketException cause) {
        return Problem.of(
                        ProblemCodes.UNREACHABLE,
                        "no route leads to '" + failure.circumstances().endpoint() + "'")
                .withDetail(cause.getMessage())
                .withHint("check that this machine is in a network that reaches the cluster, or that the tunnel is up");
    }
}
