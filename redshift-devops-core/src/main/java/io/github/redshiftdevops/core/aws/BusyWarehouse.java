package io.github.redshiftdevops.core.aws;

import io.github.redshiftdevops.core.FailureException;
import io.github.redshiftdevops.core.ProblemCodes;
import io.github.redshiftdevops.sql.Problem;
import java.util.Optional;
import java.util.Set;

/** AWS does something else with it at the moment, for example makes or removes it. */
final class BusyWarehouse implements AwsFailureAnalyzer {

    private static final Set<String> CODES =
            Set.of("ConflictException", "InvalidClusterState", "InvalidClusterStateFault");

    @Override
    public Optional<FailureException> analyze(AwsFailure failure) {
        return failure.hasCode(CODES)
                ? Optional.of(failure.inEnvironment(problem(failure.question())))
                : Optional.empty();
    }

    private static Problem problem(Question question) {
        return Problem.of(
                        ProblemCodes.WAREHOUSE_BUSY,
                        "AWS cannot do " + question.action().permission() + " now, because " + question.subject()
                                + " is busy")
                .withHint("try again when it is available");
    }
}
