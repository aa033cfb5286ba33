package io.github.redshiftdevops.local.postgres;

/**
 * How a postmaster is told to stop.
 *
 * @see <a href="https://www.postgresql.org/docs/16/server-shutdown.html">Shutting Down the Server</a>
 */
enum StopSignal {
    /** Fast: ends the sessions and writes everything to disk. */
    INT("fast"),
    /** Immediate: ends everything at once; the next start would have to recover. */
    QUIT("immediate");

    private final String mode;

    StopSignal(String mode) {
        this.mode = mode;
    }

    /** As {@code pg_ctl} calls it. */
    String mode() {
        return mode;
    }
}
