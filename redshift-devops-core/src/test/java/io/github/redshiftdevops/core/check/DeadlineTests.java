package io.github.redshiftdevops.core.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.redshiftdevops.core.FailureException;
import io.github.redshiftdevops.core.ProgressLog;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class DeadlineTests {

    private final Walk walk = new Walk(ProgressLog.NONE);

    @Test
    void endsAWalkThatWouldNeverEndAndNamesItsStep() {
        CountDownLatch never = new CountDownLatch(1);

        assertThatThrownBy(() -> new Deadline(Duration.ofMillis(100), walk).run(() -> {
                    walk.begin(Step.TCP);
                    waitFor(never);
                }))
                .isInstanceOf(FailureException.class)
                .hasMessageContaining("RD211: the step 'tcp' had not ended")
                .hasMessageContaining("redshift.checkTimeoutSeconds");
    }

    @Test
    void passesOnWhyAWalkFails() {
        IllegalStateException failure = new IllegalStateException("closed");

        assertThatThrownBy(() -> new Deadline(Duration.ofMinutes(1), walk).run(() -> {
                    throw failure;
                }))
                .isSameAs(failure);
    }

    @Test
    void keepsTheInterruptOfWhoWaits() {
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> new Deadline(Duration.ofMinutes(1), walk).run(() -> waitFor(new CountDownLatch(1))))
                .isInstanceOf(FailureException.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
