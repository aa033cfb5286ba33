package io.github.redshiftdevops.local;

import io.github.redshiftdevops.sql.Problem;
import org.jspecify.annotations.Nullable;

/** The local Redshift cannot be started. The message is the {@link #problem()} for people. */
public final class LocalRedshiftException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Problem problem;

    /** With the exception that caused it, or null. */
    public LocalRedshiftException(Problem problem, @Nullable Throwable cause) {
        super(String.join(System.lineSeparator(), problem.lines()), cause);
        this.problem = problem;
    }

    /** What went wrong, with a code that begins with {@code LR}. */
    public Problem problem() {
        return problem;
    }
}
