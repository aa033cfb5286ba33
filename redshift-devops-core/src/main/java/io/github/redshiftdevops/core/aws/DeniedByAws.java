package io.github.redshiftdevops.core.aws;

import io.github.redshiftdevops.core.FailureException;
import io.github.redshiftdevops.core.ProblemCodes;
import io.github.redshiftdevops.sql.Problem;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The identity of the build lacks a permission. */
final class DeniedByAws implements AwsFailureAnalyzer {

    private static final Pattern NAMED_BY_AWS = Pattern.compile("not authorized to perform:? (\\w[\\w-]*:\\w+)");

    @Override
    public Optional<FailureException> analyze(AwsFailure failure) {
        return failure.isDenied() ? Optional.of(failure.inEnvironment(problem(failure))) : Optional.empty();
    }

    private static Problem problem(AwsFailure failure) {
        Question question = failure.question();
        return Problem.of(
                        ProblemCodes.DENIED_BY_AWS,
                        "the build may not call " + question.action().permission() + " for " + question.subject()
                                + " in " + question.region())
                .withHint(otherAction(failure).map(DeniedByAws::allow).orElseGet(() -> hint(question)));
    }

    /** What the call needs beside its own action, such as the right to tag what it makes. */
    private static Optional<String> otherAction(AwsFailure failure) {
        Matcher matcher = NAMED_BY_AWS.matcher(failure.text());
        return matcher.find()
                ? Optional.of(matcher.group(1))
                        .filter(action ->
                                !action.equals(failure.question().action().permission()))
                : Optional.empty();
    }

    private static String allow(String action) {
        return "allow " + action + " in a policy of the role of the build";
    }

    /** Where an action needs more than the subject, that is told: AWS's own words name one resource at a time. */
    private static String hint(Question question) {
        String allow = allow(question.action().permission());
        return switch (question.action()) {
            case GET_CLUSTER_CREDENTIALS ->
                allow + ", on both the dbuser and the dbname of the cluster, as in" + " arn:aws:redshift:"
                        + question.region() + ":111122223333:dbuser:cluster/user";
            case GET_SECRET_VALUE -> allow + "; for a secret of another account, in the policy of the secret too";
            case LIST_WORKGROUPS, LIST_NAMESPACES, DESCRIBE_CLUSTERS -> allow + ", on the resource '*'";
            default -> allow;
        };
    }
}
