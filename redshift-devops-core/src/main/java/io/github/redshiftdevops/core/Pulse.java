package io.github.redshiftdevops.core;

import java.time.Duration;

/** Does something again and again on a thread of its own, which no JVM waits for. Close it to end it. */
public final class Pulse implements AutoCloseable {

    private final Thread thread;

    private Pulse(Thread thread) {
        this.thread = thread;
    }

    /** Does it for the first time when the time has passed once. */
    public static Pulse every(Duration time, String name, Runnable beat) {
        Thread thread = new Thread(() -> run(time, beat), "redshift-devops " + name);
        thread.setDaemon(true);
        thread.start();
        return new Pulse(thread);
    }

    private static void run(Duration time, Runnable beat) {
        try {
            while (true) {
                Thread.sleep(time.toMillis());
                beat.run();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
