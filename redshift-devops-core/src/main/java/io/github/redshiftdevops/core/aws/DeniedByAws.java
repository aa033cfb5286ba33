package io.github.redshiftdevops.core.aws;

import io.github.redshiftdevops.core.FailureException;
import io.github.redshiftdevops.core.ProblemCodes;
import io.github.redshiftdevops.sql.Problem;
import java.util.Optional;

/** The identity of the build lacks a permission. */
final class DeniedByAws implements AwsFailureAnalyzer {

    @Override
    public Optional<FailureException> analyze(AwsFailure failure) {
        return failure.isDenied() ? Optional.of(failure.inEnvironment(problem(failure.question()))) : Optional.empty();
    }

    private static Problem problem(Question question) {
        return Problem.of(
                        ProblemCodes.DENIED_BY_AWS,
                        "the build may not call " + question.action().permission() + " for " + question.subject()
                                + " in " + question.region())
                .withHint(hint(question));
    }

    /** Where an action needs more than the subject, that is told: AWS's own words name one resource at a time. */
    private static String hint(Question question) {
        String allow = "allow " + question.action().permission() + " in a policy of the role of the build";
        return switch (question.action()) {
            case GET_CLUSTER_CREDENTIALS ->
                allow + ", on both the dbuser and the dbname of the cluster, as in" + " arn:aws:redshift:"
                        + question.region() + ":111122223333:dbuser:cluster/user";
            case GET_SECRET_VALUE -> allow + "; for a secret of another account, in the policy of the secret too";
            case LIST_WORKGROUPS, DESCRIBE_CLUSTERS -> allow + ", on the resource '*'";
            default -> allow;
        };
    }
}
