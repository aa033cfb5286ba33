package io.github.redshiftdevops.core.aws;

import java.time.Duration;

/**
 * How long AWS may take.
 *
 * @param connect to open a connection
 * @param attempt of one request and its answer
 * @param call of all attempts and the pauses between them
 * @param attempts how often a request is sent at most; only what may go better the next time is sent again
 */
record Limits(Duration connect, Duration attempt, Duration call, int attempts) {

    static final Limits STANDARD = new Limits(Duration.ofSeconds(5), Duration.ofSeconds(10), Duration.ofSeconds(20), 3);
}
