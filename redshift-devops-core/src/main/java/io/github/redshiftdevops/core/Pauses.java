package io.github.redshiftdevops.core;

import java.time.Duration;

/** The clock by which retries wait. */
public interface Pauses {

    /** As {@link System#nanoTime()}. */
    long nanoTime();

    /**
     * Waits.
     *
     * @throws InterruptedException if the thread is interrupted
     */
    void sleep(Duration duration) throws InterruptedException;

    /** The real one. */
    static Pauses real() {
        return new Pauses() {

            @Override
            public long nanoTime() {
                return System.nanoTime();
            }

            @Override
            public void sleep(Duration duration) throws InterruptedException {
                Thread.sleep(duration.toMillis());
            }
        };
    }
}
