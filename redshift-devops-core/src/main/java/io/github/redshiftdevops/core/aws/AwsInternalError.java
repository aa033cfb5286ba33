package io.github.redshiftdevops.core.aws;

import io.github.redshiftdevops.core.FailureException;
import io.github.redshiftdevops.core.ProblemCodes;
import io.github.redshiftdevops.sql.Problem;
import java.util.Optional;

/** An error inside of AWS, also after the repetitions. */
final class AwsInternalError implements AwsFailureAnalyzer {

    private static final int FIRST_SERVER_ERROR = 500;

    @Override
    public Optional<FailureException> analyze(AwsFailure failure) {
        return failure.answer()
                        .filter(e -> e.statusCode() >= FIRST_SERVER_ERROR)
                        .isPresent()
                ? Optional.of(failure.inEnvironment(problem(failure.question())))
                : Optional.empty();
    }

    private static Problem problem(Question question) {
        return Problem.of(
                        ProblemCodes.AWS_FAILED,
                        "AWS failed to answer " + question.action().permission() + " for " + question.subject())
                .withHint("run the build again later; https://health.aws.amazon.com tells known failures");
    }
}
