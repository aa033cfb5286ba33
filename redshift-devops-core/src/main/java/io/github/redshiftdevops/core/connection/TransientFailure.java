package io.github.redshiftdevops.core.connection;

import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;

/**
 * Tells failures to connect that pass by themselves: a cluster that is paused, resuming or restarting, a host that has
 * no address yet, a network that breaks. A refused login or a certificate that is not trusted never passes.
 */
final class TransientFailure {

    /** {@code cannot_connect_now}: the server starts or stops. */
    private static final String CANNOT_CONNECT_NOW = "57P03";

    /** SQLSTATEs of the driver for a connection that could not be made or broke. */
    private static final Set<String> CONNECTION = Set.of("08001", "08003", "08004", "08006", "08007");

    private TransientFailure() {}

    /** What it is, for people; empty if it does not pass. */
    static Optional<String> reason(SQLException exception) {
        if (isRefusedCertificate(exception)) {
            return Optional.empty();
        }
        if (CANNOT_CONNECT_NOW.equals(exception.getSQLState())) {
            return Optional.of("the database cannot be connected to now");
        }
        return CONNECTION.contains(exception.getSQLState())
                ? chain(exception)
                        .map(TransientFailure::ofNetwork)
                        .flatMap(Optional::stream)
                        .findFirst()
                        .or(() -> timeout(exception))
                : Optional.empty();
    }

    /** A connection that breaks while TLS is agreed on says nothing about the certificate. */
    private static boolean isRefusedCertificate(SQLException exception) {
        return chain(exception).anyMatch(SSLException.class::isInstance)
                && chain(exception).noneMatch(SocketException.class::isInstance);
    }

    private static Optional<String> ofNetwork(Throwable cause) {
        if (cause instanceof UnknownHostException) {
            return Optional.of("the host has no address");
        }
        if (cause instanceof SocketTimeoutException) {
            return Optional.of("no answer in time");
        }
        if (cause instanceof java.net.ConnectException) {
            return Optional.of("nothing listens there");
        }
        return cause instanceof SocketException || cause instanceof java.io.EOFException
                ? Optional.of("the connection broke")
                : Optional.empty();
    }

    /** The driver tells it by a word only if the login took too long. */
    private static Optional<String> timeout(SQLException exception) {
        String message = String.valueOf(exception.getMessage());
        return message.contains("timed out") ? Optional.of("no answer in time") : Optional.empty();
    }

    private static Stream<Throwable> chain(Throwable exception) {
        return Stream.iterate(exception, cause -> cause != null, Throwable::getCause)
                .limit(20);
    }
}
