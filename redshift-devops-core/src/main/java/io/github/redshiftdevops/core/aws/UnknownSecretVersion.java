package io.github.redshiftdevops.core.aws;

import io.github.redshiftdevops.core.FailureException;
import io.github.redshiftdevops.core.ProblemCodes;
import io.github.redshiftdevops.sql.Problem;
import java.util.Optional;

/**
 * The secret exists, but not in this version. AWS has the same code for a secret that does not exist.
 */
final class UnknownSecretVersion implements AwsFailureAnalyzer {

    @Override
    public Optional<FailureException> analyze(AwsFailure failure) {
        return failure.isAbout(Action.GET_SECRET_VALUE)
                        && (failure.says("secret value for") || failure.says("not associated"))
                ? Optional.of(failure.inEnvironment(problem(failure.question())))
                : Optional.empty();
    }

    private static Problem problem(Question question) {
        return Problem.of(ProblemCodes.UNKNOWN_SECRET_VERSION, question.subject() + " has no value in this version")
                .withHint(
                        "leave stage and version away to read the current value; a new secret must be given one first");
    }
}
