package io.github.redshiftdevops.local.gateway;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Cancels a command of several statements when the session's {@code statement_timeout} is over: PostgreSQL counts the
 * time of each of them anew. Close it behind the command.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_statement_timeout.html">statement_timeout</a>
 */
final class StatementDeadline implements Closeable {

    private static final System.Logger LOG = System.getLogger(StatementDeadline.class.getName());

    private static final ScheduledThreadPoolExecutor TIMER = new ScheduledThreadPoolExecutor(1, task -> {
        Thread thread = new Thread(task, "statement-timeout");
        thread.setDaemon(true);
        return thread;
    });

    static {
        TIMER.setRemoveOnCancelPolicy(true);
    }

    private final Cancel cancel;
    private final Future<?> alarm;
    private boolean over;

    /** Stops what the session does. */
    @FunctionalInterface
    interface Cancel {
        void cancel() throws IOException;
    }

    private StatementDeadline(long milliseconds, Cancel cancel) {
        this.cancel = cancel;
        this.alarm = TIMER.schedule(this::ring, milliseconds, TimeUnit.MILLISECONDS);
    }

    /**
     * Begins to wait.
     *
     * @param milliseconds 0 if there is no limit
     */
    static Closeable in(long milliseconds, Cancel cancel) {
        return milliseconds == 0 ? () -> {} : new StatementDeadline(milliseconds, cancel);
    }

    private synchronized void ring() {
        if (over) {
            return;
        }
        try {
            cancel.cancel();
        } catch (IOException | UncheckedIOException e) {
            LOG.log(Level.WARNING, "a statement could not be cancelled", e);
        }
    }

    /** Waits for a cancel that is under way, so that it does not meet the next statement. */
    @Override
    public synchronized void close() {
        over = true;
        alarm.cancel(false);
    }
}
