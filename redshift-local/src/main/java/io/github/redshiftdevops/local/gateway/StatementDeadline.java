package io.github.redshiftdevops.local.gateway;

import io.github.redshiftdevops.local.execution.SqlSession;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
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

    /** In milliseconds; PostgreSQL shows it with a unit. */
    private static final String STATEMENT_TIMEOUT =
            "SELECT (EXTRACT(epoch FROM pg_catalog.current_setting('statement_timeout')::interval) * 1000)::bigint";

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

    /** Begins to wait, if the session has a limit. */
    static Closeable of(SqlSession session, Cancel cancel) {
        long milliseconds = timeout(session);
        return milliseconds == 0 ? () -> {} : new StatementDeadline(milliseconds, cancel);
    }

    private static long timeout(SqlSession session) {
        List<Long> found = new ArrayList<>();
        session.query(
                STATEMENT_TIMEOUT, List.of(), (columns, row) -> found.add(Long.valueOf(String.valueOf(row.get(0)))));
        return found.get(0);
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
