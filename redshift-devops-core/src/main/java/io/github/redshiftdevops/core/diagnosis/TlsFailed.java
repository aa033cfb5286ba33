package io.github.redshiftdevops.core.diagnosis;

import io.github.redshiftdevops.core.FailureException;
import io.github.redshiftdevops.core.ProblemCodes;
import io.github.redshiftdevops.sql.Problem;
import java.net.SocketException;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.net.ssl.SSLException;

/** TLS cannot be agreed on. The driver asks for TLS unless the URL says {@code ssl=false}. */
final class TlsFailed implements FailureAnalyzer {

    /** How the driver begins to say that the certificate names another host. */
    private static final String OTHER_HOST = "The hostname ";

    /** What to do, by what Java or the driver says. */
    private static final Map<String, String> ADVICE = Map.of(
            "certification path",
            "name a PEM file with the certificate's authority by redshift.tlsRootCertificate; Amazon's is trusted already",
            OTHER_HOST,
            "keep the endpoint of the cluster, which the certificate names, as host; for packets that go another way,"
                    + " set redshift.tunnel beside it",
            "does not support SSL",
            "check host and port; only for a server without TLS, such as a local Redshift, append ?ssl=false to the url");

    private static final String OTHER_ADVICE = "check the certificate and the ssl properties of the url";

    @Override
    public Optional<FailureException> analyze(Failure failure) {
        // a connection that breaks while TLS is agreed on says nothing about TLS
        return failure.find(SocketException.class).isPresent()
                ? Optional.empty()
                : reason(failure).map(reason -> failure.inEnvironment(problem(failure, reason)));
    }

    private static Optional<String> reason(Failure failure) {
        return failure.find(SSLException.class)
                .map(e -> Objects.toString(e.getMessage(), e.toString()))
                .or(() -> refusal(failure));
    }

    private static Optional<String> refusal(Failure failure) {
        return failure.sqlException()
                .filter(e -> e.getSQLState().startsWith("08"))
                .map(SQLException::getMessage)
                .filter(message -> message.contains("SSL") || message.startsWith(OTHER_HOST));
    }

    private static Problem problem(Failure failure, String reason) {
        Circumstances circumstances = failure.circumstances();
        String message = reason.startsWith(OTHER_HOST)
                ? "the certificate of '" + circumstances.endpoint() + "' does not name the host '"
                        + circumstances.database().url().host() + "'"
                : "no encrypted connection with '" + circumstances.endpoint() + "'";
        return Problem.of(ProblemCodes.TLS_FAILED, message).withDetail(reason).withHint(advice(reason));
    }

    private static String advice(String reason) {
        return ADVICE.entrySet().stream()
                .filter(advice -> reason.contains(advice.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(OTHER_ADVICE);
    }
}
