package io.github.redshiftdevops.core.aws;

import io.github.redshiftdevops.core.FailureException;
import io.github.redshiftdevops.core.ProblemCodes;
import io.github.redshiftdevops.sql.Problem;
import java.util.Optional;
import java.util.Set;

/** A quota of the account is used up, or AWS has not enough machines of the kind. */
final class NoCapacity implements AwsFailureAnalyzer {

    private static final Set<String> CODES = Set.of(
            "ServiceQuotaExceededException",
            "InsufficientCapacityException",
            "ClusterQuotaExceeded",
            "NumberOfNodesQuotaExceeded",
            "NumberOfNodesPerClusterLimitExceeded",
            "InsufficientClusterCapacity");

    @Override
    public Optional<FailureException> analyze(AwsFailure failure) {
        return failure.hasCode(CODES)
                ? Optional.of(failure.inEnvironment(problem(failure.question())))
                : Optional.empty();
    }

    private static Problem problem(Question question) {
        return Problem.of(
                        ProblemCodes.NO_CAPACITY,
                        "AWS has no room for " + question.subject() + " in " + question.region())
                .withHint("remove what is not needed, ask AWS for a higher quota, or take another size or region");
    }
}
