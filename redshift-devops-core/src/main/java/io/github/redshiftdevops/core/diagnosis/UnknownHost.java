package io.github.redshiftdevops.core.diagnosis;

import io.github.redshiftdevops.core.FailureException;
import io.github.redshiftdevops.core.ProblemCodes;
import io.github.redshiftdevops.sql.Problem;
import java.net.UnknownHostException;
import java.util.Optional;

/** The host has no address. */
final class UnknownHost implements FailureAnalyzer {

    @Override
    public Optional<FailureException> analyze(Failure failure) {
        return failure.find(UnknownHostException.class).map(cause -> failure.inEnvironment(problem(failure)));
    }

    private static Problem problem(Failure failure) {
        String host = failure.circumstances().host();
        return Problem.of(ProblemCodes.UNKNOWN_HOST, "the host '" + host + "' is unknown")
                .withHint(failure.circumstances()
                        .advice(
                                "correct the host in redshift.tunnel",
                                "check the host in the url; the endpoint of a private cluster is only known inside of"
                                        + " its network"));
    }
}
