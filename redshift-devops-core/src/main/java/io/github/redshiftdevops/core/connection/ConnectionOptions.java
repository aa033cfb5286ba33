package io.github.redshiftdevops.core.connection;

import java.time.Duration;
import java.util.Optional;

/**
 * How a connection is made.
 *
 * @param tls how far the server has to prove who it is
 * @param timeouts after which it gives up
 * @param retry how long a server that cannot be reached is tried again; zero for a single try
 * @param tunnel where the packets go instead of the URL's host and port; the certificate is still verified against the
 *     URL's host
 */
public record ConnectionOptions(Tls tls, Timeouts timeouts, Duration retry, Optional<Tunnel> tunnel) {

    /** Verified TLS, the default timeouts, one try, no tunnel. */
    public static final ConnectionOptions DEFAULT =
            new ConnectionOptions(Tls.VERIFIED, Timeouts.DEFAULT, Duration.ZERO, Optional.empty());

    /** The same options with another time for which to retry. */
    public ConnectionOptions withRetry(Duration newRetry) {
        return new ConnectionOptions(tls, timeouts, newRetry, tunnel);
    }

    /** The same options with other timeouts. */
    public ConnectionOptions withTimeouts(Timeouts newTimeouts) {
        return new ConnectionOptions(tls, newTimeouts, retry, tunnel);
    }
}
