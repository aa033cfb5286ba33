package io.github.redshiftdevops.core.aws;

import io.github.redshiftdevops.core.FailureException;
import io.github.redshiftdevops.core.ProblemCodes;
import io.github.redshiftdevops.sql.Problem;
import java.util.Optional;

/** What else AWS answers. */
final class RefusedByAws implements AwsFailureAnalyzer {

    @Override
    public Optional<FailureException> analyze(AwsFailure failure) {
        return failure.answer().isPresent()
                ? Optional.of(failure.inEnvironment(problem(failure.question())))
                : Optional.empty();
    }

    private static Problem problem(Question question) {
        return Problem.of(
                        ProblemCodes.REFUSED_BY_AWS,
                        "AWS refuses " + question.action().permission() + " for " + question.subject() + " in "
                                + question.region())
                .withHint("correct what the detail names");
    }
}
