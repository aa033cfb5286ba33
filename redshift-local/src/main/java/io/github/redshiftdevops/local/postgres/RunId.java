package io.github.redshiftdevops.local.postgres;

import java.util.concurrent.ThreadLocalRandom;

/**
 * A name that no other run directory has, and that tells which process made it. It looks like {@code 4711-mi9x2k3a-4f2a}:
 * process id, start of the process, random.
 *
 * <p>A process must know its own run directories without opening their locks: closing a second channel to a locked file
 * would end the lock. And several class loaders of one process share nothing but its id and start.
 */
record RunId(String text) {

    private static final int RANDOM = 36 * 36 * 36 * 36;

    static RunId next() {
        return new RunId(
                ofThisProcess() + Integer.toString(ThreadLocalRandom.current().nextInt(RANDOM), 36));
    }

    static boolean isOfThisProcess(String text) {
        return text.startsWith(ofThisProcess());
    }

    private static String ofThisProcess() {
        ProcessHandle process = ProcessHandle.current();
        long start = process.info()
                .startInstant()
                .map(java.time.Instant::toEpochMilli)
                .orElse(0L);
        return process.pid() + "-" + Long.toString(start, 36) + "-";
    }

    @Override
    public String toString() {
        return text;
    }
}
