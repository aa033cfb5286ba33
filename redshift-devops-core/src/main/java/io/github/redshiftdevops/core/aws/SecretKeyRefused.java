package io.github.redshiftdevops.core.aws;

import io.github.redshiftdevops.core.FailureException;
import io.github.redshiftdevops.core.ProblemCodes;
import io.github.redshiftdevops.sql.Problem;
import java.util.Optional;

/**
 * The secret may be read, but not its encryption key.
 *
 * @see <a href="https://docs.aws.amazon.com/secretsmanager/latest/userguide/troubleshoot.html">Troubleshoot Secrets
 *     Manager</a>
 */
final class SecretKeyRefused implements AwsFailureAnalyzer {

    @Override
    public Optional<FailureException> analyze(AwsFailure failure) {
        return failure.isAbout(Action.GET_SECRET_VALUE)
                        && (failure.code().startsWith("DecryptionFailure")
                                || failure.code().startsWith("KMS")
                                || failure.says("kms"))
                ? Optional.of(failure.inEnvironment(problem(failure.question())))
                : Optional.empty();
    }

    private static Problem problem(Question question) {
        return Problem.of(ProblemCodes.SECRET_KEY_REFUSED, "the KMS key of " + question.subject() + " cannot be used")
                .withHint(
                        "allow kms:Decrypt on the key that encrypts the secret, in the key's policy and in the role of the build; the"
                                + " key must be enabled, and for another account it cannot be aws/secretsmanager");
    }
}
