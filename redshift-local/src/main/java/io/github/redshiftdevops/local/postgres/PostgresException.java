package io.github.redshiftdevops.local.postgres;

import io.github.redshiftdevops.sql.Problem;
import org.jspecify.annotations.Nullable;

/**
 * PostgreSQL cannot be unpacked, prepared or started. The message is the {@link #problem()} for people, with its detail
 * (for a failed start the end of the server's log) and its hint.
 */
public final class PostgresException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Problem problem;

    /** With the exception that caused it, or null. */
    public PostgresException(Problem problem, @Nullable Throwable cause) {
        super(String.join(System.lineSeparator(), problem.lines()), cause);
        this.problem = problem;
    }

    /** What went wrong, with a code that begins with {@code LR}. */
    public Problem problem() {
        return problem;
    }
}
