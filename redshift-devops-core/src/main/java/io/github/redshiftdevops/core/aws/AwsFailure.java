package io.github.redshiftdevops.core.aws;

import io.github.redshiftdevops.core.FailureException;
import io.github.redshiftdevops.core.FailureException.Fault;
import io.github.redshiftdevops.sql.Problem;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;

/** An exception of the SDK to be explained. */
record AwsFailure(SdkException exception, Question question) {

    private static final int FORBIDDEN = 403;

    /** The first exception of the type, from the outermost to the innermost. */
    <T> Optional<T> find(Class<T> type) {
        return Stream.<Throwable>iterate(exception, e -> e != null, Throwable::getCause)
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst();
    }

    /** What AWS answered; empty if it did not. */
    Optional<AwsServiceException> answer() {
        return find(AwsServiceException.class);
    }

    /** AWS's code for the error, for example {@code ResourceNotFoundException}, or an empty text. */
    String code() {
        return details().map(AwsErrorDetails::errorCode).orElse("");
    }

    boolean hasCode(Set<String> codes) {
        return codes.contains(code());
    }

    boolean isAbout(Action action) {
        return question.action() == action;
    }

    /** Whether AWS says that the caller may not do it. */
    boolean isDenied() {
        return code().startsWith("AccessDenied")
                || code().startsWith("Unauthorized")
                || answer().filter(e -> e.statusCode() == FORBIDDEN).isPresent();
    }

    /** Whether AWS's or the SDK's text has the words, in any case. */
    boolean says(String words) {
        return text().toLowerCase(Locale.ROOT).contains(words.toLowerCase(Locale.ROOT));
    }

    /** What AWS says about it, else what the SDK says, on one line. */
    String text() {
        return Printable.line(
                details().map(AwsErrorDetails::errorMessage).orElseGet(() -> String.valueOf(exception.getMessage())));
    }

    FailureException inProject(Problem problem) {
        return new FailureException(Fault.PROJECT, List.of(problem.withDetail(text())), exception);
    }

    FailureException inEnvironment(Problem problem) {
        return new FailureException(Fault.ENVIRONMENT, List.of(problem.withDetail(text())), exception);
    }

    private Optional<AwsErrorDetails> details() {
        return answer().map(AwsServiceException::awsErrorDetails);
    }
}
