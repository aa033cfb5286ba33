package io.github.redshiftdevops.core.migrate;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.flywaydb.core.api.FlywayException;

/**
 * Runs something again that failed for a reason that is likely to be gone soon. A new try opens new connections, waits
 * for the lock, and reads the history: it sees whether a commit whose answer was lost took place.
 */
final class Tries {

    private static final Duration PAUSE = Duration.ofMillis(500);

    private final int most;

    private final RunRecorder recorder;

    Tries(int most, RunRecorder recorder) {
        this.most = most;
        this.recorder = recorder;
    }

    <T> T run(Supplier<T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return work.get();
            } catch (FlywayException | ChangedMeanwhileException e) {
                recorder.stopTicker();
                Optional<String> reason = recorder.mayTryAgain() ? reason(e) : Optional.empty();
                if (reason.isEmpty() || attempt >= most) {
                    throw e instanceof FlywayException flyway ? flyway : new FlywayException(e.getMessage(), e);
                }
                recorder.warn("Try " + (attempt + 1) + " of " + most + ": " + reason.get());
                pause(attempt);
            }
        }
    }

    /** Why another try may help; empty if it does not. */
    private static Optional<String> reason(RuntimeException failure) {
        if (failure instanceof ChangedMeanwhileException) {
            return Optional.ofNullable(failure.getMessage());
        }
        return RolledBack.reason(failure);
    }

    private static void pause(int attempt) {
        try {
            Thread.sleep(PAUSE.multipliedBy(attempt).toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new FlywayException("interrupted before another try", e);
        }
    }
}
