package io.github.redshiftdevops.core.aws;

import io.github.redshiftdevops.core.FailureException;
import io.github.redshiftdevops.core.FailureException.Fault;
import io.github.redshiftdevops.core.ProblemCodes;
import io.github.redshiftdevops.sql.Problem;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.core.exception.SdkException;

/** Turns exceptions of the SDK into problems. */
final class AwsDiagnosis {

    /** The causes that we know, the special ones before the general ones. */
    private static final List<AwsFailureAnalyzer> ANALYZERS = List.of(
            new AwsClockSkew(),
            new ExpiredAwsCredentials(),
            new InvalidAwsCredentials(),
            new ThrottledByAws(),
            new SecretKeyRefused(),
            new AwsInternalError(),
            new RoleRefused(),
            new DeletedSecret(),
            new UnknownSecretVersion(),
            new UnknownSecret(),
            new UnknownWarehouse(),
            new TakenWarehouseName(),
            new BusyWarehouse(),
            new NoCapacity(),
            new DeniedByAws(),
            new RefusedByAws(),
            new AwsUnreachable());

    private AwsDiagnosis() {}

    /** What the exception means; it is kept as cause. */
    static FailureException of(SdkException exception, Question question) {
        AwsFailure failure = new AwsFailure(exception, question);
        return ANALYZERS.stream()
                .map(analyzer -> analyzer.analyze(failure))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(() -> unexpected(question, exception.getClass().getName()));
    }

    /** If AWS has answered, but not all that it always does. */
    static FailureException incomplete(Question question) {
        return unexpected(question, "the answer is not complete");
    }

    /** The answer may hold a secret, and what the SDK cannot read of it may stand in the exception. */
    private static FailureException unexpected(Question question, String detail) {
        Problem problem = Problem.of(
                        ProblemCodes.UNEXPECTED,
                        "the answer of " + question.action().permission() + " for " + question.subject()
                                + " cannot be understood")
                .withDetail(detail)
                .withHint("check that AWS_ENDPOINT_URL and the proxy lead to AWS");
        return new FailureException(Fault.ENVIRONMENT, List.of(problem), null);
    }
}
