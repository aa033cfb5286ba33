package io.github.redshiftdevops.core.aws;

import io.github.redshiftdevops.core.FailureException;
import io.github.redshiftdevops.core.ProblemCodes;
import io.github.redshiftdevops.sql.Problem;
import java.util.Optional;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/** Too many calls, also after the repetitions. */
final class ThrottledByAws implements AwsFailureAnalyzer {

    @Override
    public Optional<FailureException> analyze(AwsFailure failure) {
        return failure.answer()
                        .filter(AwsServiceException::isThrottlingException)
                        .isPresent()
                ? Optional.of(failure.inEnvironment(problem(failure.question())))
                : Optional.empty();
    }

    private static Problem problem(Question question) {
        return Problem.of(
                        ProblemCodes.THROTTLED_BY_AWS,
                        "AWS does not let the build call " + question.action().permission() + " so often")
                .withHint("run the build again later, or run fewer builds at once");
    }
}
