package io.github.redshiftdevops.core.aws;

import io.github.redshiftdevops.core.FailureException;
import io.github.redshiftdevops.core.ProblemCodes;
import io.github.redshiftdevops.sql.Problem;
import java.util.Optional;
import java.util.Set;

/** AWS does not know the access key, or the secret key does not fit it. */
final class InvalidAwsCredentials implements AwsFailureAnalyzer {

    private static final Set<String> CODES = Set.of(
            "UnrecognizedClientException",
            "UnrecognizedClient",
            "InvalidClientTokenId",
            "InvalidAccessKeyId",
            "InvalidToken",
            "AuthFailure",
            "SignatureDoesNotMatch",
            "InvalidSignatureException",
            "IncompleteSignature",
            "IncompleteSignatureException",
            "MissingAuthenticationToken",
            "MissingAuthenticationTokenException");

    @Override
    public Optional<FailureException> analyze(AwsFailure failure) {
        return failure.hasCode(CODES)
                ? Optional.of(failure.inEnvironment(problem(failure.question())))
                : Optional.empty();
    }

    private static Problem problem(Question question) {
        return Problem.of(
                        ProblemCodes.INVALID_AWS_CREDENTIALS,
                        "AWS in " + question.region() + " refuses the credentials of the build")
                .withHint(
                        "check AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or the profile; temporary credentials need"
                                + " AWS_SESSION_TOKEN too, and the region must be enabled for the account");
    }
}
