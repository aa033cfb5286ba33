package io.github.redshiftdevops.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import io.github.redshiftdevops.core.FailureException;
import io.github.redshiftdevops.core.FailureException.Fault;
import io.github.redshiftdevops.core.ProblemCodes;
import io.github.redshiftdevops.sql.Problem;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The time of an invocation. A function that has answered or run out of time is frozen with its connections, and with the
 * locks that they hold; so a run whose time is over has its connections cut first.
 *
 * @param work how long the run may take
 * @param end what is kept to say so before Lambda ends the function
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/configuration-timeout.html">Configure Lambda function timeout</a>
 */
record TimeLimit(Duration work, Duration end) {

    private static final Duration END = Duration.ofSeconds(15);

    /** A paused workgroup needs half of it to wake up. */
    private static final Duration LEAST = Duration.ofSeconds(60);

    /**
     * That of the invocation.
     *
     * @throws FailureException if it is too short to begin
     */
    static TimeLimit of(Context context) {
        Duration left = Duration.ofMillis(context.getRemainingTimeInMillis());
        if (left.compareTo(LEAST.plus(END)) < 0) {
            throw outOfTime("the function has " + left.toSeconds() + " s left, and does not begin with less than "
                    + LEAST.plus(END).toSeconds() + " s");
        }
        return new TimeLimit(left.minus(END), END);
    }

    /**
     * Does the work.
     *
     * @throws FailureException of the work, or if it takes too long
     */
    <T> T run(Function<RunSockets, T> work) {
        try (RunSockets sockets = RunSockets.open()) {
            FutureTask<T> task = new FutureTask<>(() -> work.apply(sockets));
            Thread thread = new Thread(task, "redshift-devops run");
            thread.setDaemon(true);
            thread.start();
            try {
                return result(task, work());
            } catch (TimeoutException e) {
                sockets.end();
                thread.interrupt();
                return resultAfterTheEnd(task);
            }
        }
    }

    /** It may have ended well at the last moment, or badly because its connections were cut. */
    private <T> T resultAfterTheEnd(FutureTask<T> task) {
        String cause;
        try {
            return result(task, end.dividedBy(3));
        } catch (TimeoutException e) {
            cause = "it did not end with its connections";
        } catch (RuntimeException e) {
            cause = e instanceof FailureException ? String.valueOf(e.getMessage()) : e.toString();
        }
        throw outOfTime(
                "the run was ended when the function's time of " + work().toSeconds() + " s for it was over", cause);
    }

    private static <T> T result(FutureTask<T> task, Duration patience) throws TimeoutException {
        try {
            return task.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw rethrown(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw outOfTime("the function was interrupted");
        }
    }

    private static RuntimeException rethrown(ExecutionException e) {
        if (e.getCause() instanceof Error error) {
            throw error;
        }
        return e.getCause() instanceof RuntimeException exception ? exception : new IllegalStateException(e);
    }

    private static FailureException outOfTime(String message) {
        return outOfTime(message, null);
    }

    private static FailureException outOfTime(String message, @Nullable String detail) {
        return new FailureException(
                Fault.ENVIRONMENT,
                List.of(Problem.of(ProblemCodes.OUT_OF_TIME, message)
                        .withDetail(detail)
                        .withHint(
                                "look with the goal info at what is applied; raise the function's timeout, at most to 900 s,"
                                        + " or run what takes longer in a build or a task")),
                null);
    }
}
