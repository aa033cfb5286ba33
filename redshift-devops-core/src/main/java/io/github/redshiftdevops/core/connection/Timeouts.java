package io.github.redshiftdevops.core.connection;

import java.time.Duration;
import java.util.Optional;

/**
 * After which the driver gives up; whole seconds.
 *
 * @param connect until TCP is connected
 * @param login until the session is ready; a paused serverless workgroup needs some 30 s to wake up
 * @param socket without a byte from the server while it runs a statement
 * @param statement after which the server stops a statement; empty for the server's own setting
 */
public record Timeouts(Duration connect, Duration login, Duration socket, Optional<Duration> statement) {

    /**
     * 10 s, 60 s, and the 24 h that a serverless workgroup lets a query run at most.
     *
     * @see <a href="https://docs.aws.amazon.com/redshift/latest/mgmt/amazon-redshift-limits.html">Quotas and limits</a>
     */
    public static final Timeouts DEFAULT =
            new Timeouts(Duration.ofSeconds(10), Duration.ofSeconds(60), Duration.ofHours(24), Optional.empty());
}
