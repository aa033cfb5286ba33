package io.github.redshiftdevops.core.aws;

import io.github.redshiftdevops.core.FailureException;
import io.github.redshiftdevops.core.FailureException.Fault;
import io.github.redshiftdevops.core.ProblemCodes;
import io.github.redshiftdevops.sql.Problem;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** There is no such cluster, workgroup or namespace. */
final class UnknownWarehouse implements AwsFailureAnalyzer {

    private static final Set<String> CODES =
            Set.of("ClusterNotFound", "ClusterNotFoundFault", "ResourceNotFoundException");

    @Override
    public Optional<FailureException> analyze(AwsFailure failure) {
        return failure.hasCode(CODES)
                ? Optional.of(failure.inEnvironment(problem(failure.question())))
                : Optional.empty();
    }

    private static Problem problem(Question question) {
        return Problem.of(
                        ProblemCodes.UNKNOWN_WAREHOUSE,
                        "there is no " + question.subject().substring("the ".length()) + " in " + question.region())
                .withHint("check the name, which is not the host, redshift.region and the account");
    }

    /** If AWS has answered with an empty list. */
    static FailureException failure(Question question) {
        return new FailureException(Fault.ENVIRONMENT, List.of(problem(question)), null);
    }

    /** The answer; empty if AWS knows no such thing. */
    static <T> Optional<T> ifThere(Supplier<T> question) {
        try {
            return Optional.of(question.get());
        } catch (FailureException e) {
            if (!e.hasCode(ProblemCodes.UNKNOWN_WAREHOUSE)) {
                throw e;
            }
            return Optional.empty();
        }
    }
}
