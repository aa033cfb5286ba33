package io.github.redshiftdevops.core.aws;

import io.github.redshiftdevops.core.FailureException;
import io.github.redshiftdevops.core.ProblemCodes;
import io.github.redshiftdevops.sql.Problem;
import java.util.Optional;

/** There is no such secret, or it is in another region or account. */
final class UnknownSecret implements AwsFailureAnalyzer {

    @Override
    public Optional<FailureException> analyze(AwsFailure failure) {
        return failure.isAbout(Action.GET_SECRET_VALUE) && failure.code().equals("ResourceNotFoundException")
                ? Optional.of(failure.inEnvironment(problem(failure.question())))
                : Optional.empty();
    }

    private static Problem problem(Question question) {
        return Problem.of(
                        ProblemCodes.SECRET_NOT_FOUND,
                        "there is no " + question.subject().substring("the ".length()) + " in " + question.region())
                .withHint(
                        "check the name, the account and redshift.region; a secret of another account needs its whole ARN, with the six"
                                + " characters at its end");
    }
}
