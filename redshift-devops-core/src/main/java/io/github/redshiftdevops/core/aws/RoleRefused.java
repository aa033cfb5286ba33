package io.github.redshiftdevops.core.aws;

import io.github.redshiftdevops.core.FailureException;
import io.github.redshiftdevops.core.ProblemCodes;
import io.github.redshiftdevops.sql.Problem;
import java.util.Optional;

/** The role cannot be assumed. AWS does not say why, so that nobody learns which roles exist. */
final class RoleRefused implements AwsFailureAnalyzer {

    @Override
    public Optional<FailureException> analyze(AwsFailure failure) {
        return failure.isAbout(Action.ASSUME_ROLE) && failure.isDenied()
                ? Optional.of(failure.inEnvironment(problem(failure.question())))
                : Optional.empty();
    }

    private static Problem problem(Question question) {
        return Problem.of(ProblemCodes.ROLE_NOT_ASSUMED, "the build cannot assume " + question.subject())
                .withHint(
                        "check that the role exists, that its trust policy names the identity in the detail, that this identity has"
                                + " sts:AssumeRole on it, and that redshift.roleExternalId is what the trust policy asks for");
    }
}
