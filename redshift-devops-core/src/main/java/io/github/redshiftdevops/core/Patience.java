package io.github.redshiftdevops.core;

import java.time.Duration;

/**
 * The time for which something is tried again, with growing pauses. Not thread-safe: one for each thing that is waited
 * for.
 */
public final class Patience {

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);

    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(15);

    private final Pauses pauses;

    private final ProgressLog log;

    private final long deadline;

    private Duration pause = FIRST_PAUSE;

    /** From now on; with the log that is told before each pause. */
    public Patience(Duration limit, Pauses pauses, ProgressLog log) {
        this.pauses = pauses;
        this.log = log;
        this.deadline = pauses.nanoTime() + limit.toNanos();
    }

    /**
     * Waits before the next try.
     *
     * @param what is waited for, and why, for example {@code host:5439: nothing listens there}
     * @return false, without having waited, if there is no time left for another try
     * @throws InterruptedException if the thread is interrupted
     */
    public boolean waitFor(String what) throws InterruptedException {
        Duration left = Duration.ofNanos(deadline - pauses.nanoTime());
        if (left.compareTo(pause) < 0) {
            return false;
        }
        log.info("Waiting for " + what + "; next try in " + pause.toSeconds() + " s, giving up in " + left.toSeconds()
                + " s");
        pauses.sleep(pause);
        Duration doubled = pause.multipliedBy(2);
        pause = doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
        return true;
    }
}
