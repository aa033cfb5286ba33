package io.github.redshiftdevops.core.aws;

import io.github.redshiftdevops.core.FailureException;
import io.github.redshiftdevops.core.ProblemCodes;
import io.github.redshiftdevops.sql.Problem;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;

/** The clock of the machine is wrong, so that the signature is too old or too new. The SDK has corrected it once. */
final class AwsClockSkew implements AwsFailureAnalyzer {

    private static final Set<String> CODES = Set.of("RequestTimeTooSkewed", "RequestExpired", "RequestInTheFuture");

    @Override
    public Optional<FailureException> analyze(AwsFailure failure) {
        return failure.hasCode(CODES) || failure.says("signature expired") || failure.says("signature not yet current")
                ? Optional.of(failure.inEnvironment(problem()))
                : Optional.empty();
    }

    private static Problem problem() {
        return Problem.of(
                        ProblemCodes.CLOCK_SKEW,
                        "AWS refuses the time of this machine, " + Instant.now().truncatedTo(ChronoUnit.SECONDS))
                .withHint("set the clock of the machine");
    }
}
