package io.github.redshiftdevops.core.migrate;

import io.github.redshiftdevops.core.ProgressLog;
import java.util.function.Supplier;
import org.flywaydb.core.api.logging.Log;
import org.flywaydb.core.api.logging.LogCreator;
import org.jspecify.annotations.Nullable;

/**
 * Leads what Flyway logs to the log of the run that it belongs to. Flyway has one log for the whole JVM, and runs of
 * several modules may go on at once, each on a thread of its own.
 *
 * <p>Flyway's own progress is detail, for we report it in our words; messages of the database and warnings are not. An
 * error is always followed by an exception, which tells it better.
 *
 * <p>Public, because Flyway makes it from the name in its setting {@code loggers}.
 */
public final class FlywayLog implements LogCreator, Log {

    private static final String MESSAGE_OF_DATABASE = "DB: ";

    private static final ThreadLocal<@Nullable ProgressLog> CURRENT = new ThreadLocal<>();

    /** For Flyway. */
    public FlywayLog() {}

    /** Runs Flyway on this thread with its messages led to the log. */
    static <T> T leadingTo(ProgressLog log, Supplier<T> run) {
        CURRENT.set(log);
        try {
            return run.get();
        } finally {
            CURRENT.remove();
        }
    }

    @Override
    public Log createLogger(Class<?> type) {
        return this;
    }

    @Override
    public void debug(String message) {
        ProgressLog log = CURRENT.get();
        if (log != null) {
            log.debug(message);
        }
    }

    @Override
    public void info(String message) {
        ProgressLog log = CURRENT.get();
        if (log != null && message.startsWith(MESSAGE_OF_DATABASE)) {
            log.info(message.substring(MESSAGE_OF_DATABASE.length()));
        } else {
            debug(message);
        }
    }

    @Override
    public void warn(String message) {
        ProgressLog log = CURRENT.get();
        if (log != null) {
            log.warn(message);
        }
    }

    @Override
    public void error(String message) {
        debug(message);
    }

    @Override
    public void error(String message, Exception exception) {
        debug(message);
    }

    @Override
    public void notice(String message) {
        debug(message);
    }
}
