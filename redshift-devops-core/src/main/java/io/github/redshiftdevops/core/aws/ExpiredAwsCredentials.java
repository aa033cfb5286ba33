package io.github.redshiftdevops.core.aws;

import io.github.redshiftdevops.core.FailureException;
import io.github.redshiftdevops.core.ProblemCodes;
import io.github.redshiftdevops.sql.Problem;
import java.util.Optional;
import java.util.Set;

/** The session with AWS has ended. */
final class ExpiredAwsCredentials implements AwsFailureAnalyzer {

    private static final Set<String> CODES = Set.of("ExpiredToken", "ExpiredTokenException", "TokenRefreshRequired");

    @Override
    public Optional<FailureException> analyze(AwsFailure failure) {
        return failure.hasCode(CODES) ? Optional.of(failure.inEnvironment(problem())) : Optional.empty();
    }

    static Problem problem() {
        return Problem.of(ProblemCodes.EXPIRED_AWS_CREDENTIALS, "the credentials for AWS have expired")
                .withHint("log in to AWS again, for example by 'aws sso login', or fetch new temporary credentials");
    }
}
