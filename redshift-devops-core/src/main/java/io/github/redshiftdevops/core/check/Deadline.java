package io.github.redshiftdevops.core.check;

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

/** Ends a walk in time, whatever it waits for. */
record Deadline(Duration limit, Walk walk) {

    /**
     * Runs the steps on a thread of their own, which is left behind if it does not end.
     *
     * @throws FailureException of the steps, or if they take too long
     */
    void run(Runnable steps) {
        FutureTask<Boolean> task = new FutureTask<>(steps, true);
        Thread thread = new Thread(task, "redshift-devops-check");
        thread.setDaemon(true);
        thread.setContextClassLoader(Thread.currentThread().getContextClassLoader());
        thread.start();
        try {
            task.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw rethrown(e);
        } catch (TimeoutException e) {
            task.cancel(true);
            throw tooLong();
        } catch (InterruptedException e) {
            task.cancel(true);
            Thread.currentThread().interrupt();
            throw tooLong();
        }
    }

    private static RuntimeException rethrown(ExecutionException e) {
        if (e.getCause() instanceof Error error) {
            throw error;
        }
        return e.getCause() instanceof RuntimeException exception ? exception : new IllegalStateException(e);
    }

    private FailureException tooLong() {
        Problem problem = Problem.of(
                        ProblemCodes.CHECK_TIMEOUT,
                        "the step '" + walk.current() + "' had not ended when the time of " + limit.toSeconds()
                                + " s was over")
                .withHint("give it more time with redshift.checkTimeoutSeconds, or look into what keeps this step"
                        + " waiting");
        return new FailureException(Fault.ENVIRONMENT, List.of(problem), null);
    }
}
