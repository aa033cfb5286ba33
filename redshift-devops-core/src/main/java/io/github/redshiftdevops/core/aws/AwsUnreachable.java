package io.github.redshiftdevops.core.aws;

import io.github.redshiftdevops.core.FailureException;
import io.github.redshiftdevops.core.ProblemCodes;
import io.github.redshiftdevops.sql.Problem;
import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.util.Optional;
import javax.net.ssl.SSLException;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.thirdparty.jackson.core.JsonProcessingException;

/** AWS gives no answer at all: no address, no connection, no TLS, or not in time. */
final class AwsUnreachable implements AwsFailureAnalyzer {

    @Override
    public Optional<FailureException> analyze(AwsFailure failure) {
        return what(failure).map(what -> failure.inEnvironment(problem(what, failure.question())));
    }

    private static Optional<String> what(AwsFailure failure) {
        Optional<UnknownHostException> unknown = failure.find(UnknownHostException.class);
        if (unknown.isPresent()) {
            return Optional.of("has no address: the host '" + host(unknown.get()) + "' is unknown");
        }
        if (failure.find(SSLException.class).isPresent()) {
            return Optional.of("does not agree on TLS");
        }
        if (failure.find(ConnectException.class).isPresent()) {
            return Optional.of("accepts no connection");
        }
        boolean late = failure.find(ApiCallTimeoutException.class).isPresent()
                || failure.find(ApiCallAttemptTimeoutException.class).isPresent()
                || failure.find(AbortedException.class).isPresent()
                || (failure.find(IOException.class).isPresent()
                        && failure.find(JsonProcessingException.class).isEmpty());
        return late ? Optional.of("does not answer in time") : Optional.empty();
    }

    /** The host, behind which Java may say more. */
    private static String host(UnknownHostException exception) {
        return Printable.line(String.valueOf(exception.getMessage())).split("[: ]", 2)[0];
    }

    private static Problem problem(String what, Question question) {
        String service = question.action().service();
        String region = question.region();
        if (!AwsRegion.isKnown(region)) {
            return Problem.of(ProblemCodes.INVALID_REGION, "'" + region + "' seems to be no region: AWS " + what)
                    .withHint("check redshift.region and AWS_REGION");
        }
        return Problem.of(ProblemCodes.AWS_UNREACHABLE, "'" + service + "' of AWS in " + region + " " + what)
                .withHint(
                        "check the network and its proxy (-Dhttps.proxyHost); in a private subnet, add a NAT gateway or"
                                + " the VPC endpoint com.amazonaws." + region + "." + service
                                + " with private DNS, and let its security group accept port 443");
    }
}
