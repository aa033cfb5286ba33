package io.github.redshiftdevops.core.diagnosis;

import io.github.redshiftdevops.core.FailureException;
import io.github.redshiftdevops.core.ProblemCodes;
import io.github.redshiftdevops.sql.Problem;
import java.sql.SQLException;
import java.util.Optional;
import javax.net.ssl.SSLException;

/** TLS cannot be agreed on. The driver asks for TLS unless the URL says {@code ssl=false}. */
final class TlsFailed implements FailureAnalyzer {

    @Override
    public Optional<FailureException> analyze(Failure failure) {
        return failure.find(SSLException.class)
                .map(Throwable::getMessage)
                .or(() -> refusal(failure))
                .map(reason -> failure.inEnvironment(problem(failure, reason)));
    }

    private static Optional<String> refusal(Failure failure) {
        return failure.sqlException()
                .filter(e -> e.getSQLState().startsWith("08"))
                .map(SQLException::getMessage)
                .filter(message -> message.contains("SSL"));
    }

    private static Problem problem(Failure failure, String reason) {
        return Problem.of(
                        ProblemCodes.TLS_FAILED,
                        "no encrypted connection with '"
                                + failure.circumstances().endpoint() + "'")
                .withDetail(reason)
                .withHint("check the certificate and the ssl properties of the url; only for a server without TLS, such"
                        + " as a local Redshift, append ?ssl=false to the url");
    }
}
