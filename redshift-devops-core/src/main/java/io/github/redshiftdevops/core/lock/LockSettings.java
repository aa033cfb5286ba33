package io.github.redshiftdevops.core.lock;

import java.time.Duration;

/**
 * How a run waits for others.
 *
 * @param timeout after which a run gives up; zero for not waiting at all
 * @param firstNotice after which it says for the first time for whom it waits
 * @param notice how often it says so afterwards
 */
public record LockSettings(Duration timeout, Duration firstNotice, Duration notice, RunIdentity identity) {

    /** Waits ten minutes, and says so after one second and then every ten. */
    public static LockSettings defaults() {
        return new LockSettings(
                Duration.ofMinutes(10), Duration.ofSeconds(1), Duration.ofSeconds(10), RunIdentity.ofThisProcess());
    }

    /** With another timeout. */
    public LockSettings withTimeout(Duration other) {
        return new LockSettings(other, firstNotice, notice, identity);
    }
}
