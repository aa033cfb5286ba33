package io.github.redshiftdevops.core.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.redshiftdevops.core.Pauses;
import io.github.redshiftdevops.core.ProgressLog;
import java.net.ConnectException;
import java.net.SocketException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;

class ConnectRetryTests {

    private final FakePauses pauses = new FakePauses();

    private final AtomicInteger tries = new AtomicInteger();

    @Test
    void triesAgainWithGrowingPausesUntilItsTimeIsOver() {
        SQLException refused = new SQLException("refused", "08001", new ConnectException("Connection refused"));

        assertThatThrownBy(() -> connect(Duration.ofSeconds(40), refused)).isSameAs(refused);

        assertThat(pauses.slept())
                .containsExactly(
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(2),
                        Duration.ofSeconds(4),
                        Duration.ofSeconds(8),
                        Duration.ofSeconds(15));
        assertThat(tries).hasValue(6);
    }

    @Test
    void triesOnceWithoutTime() {
        SQLException refused = new SQLException("refused", "08001", new ConnectException("Connection refused"));

        assertThatThrownBy(() -> connect(Duration.ZERO, refused)).isSameAs(refused);

        assertThat(tries).hasValue(1);
    }

    @Test
    void doesNotRepeatARefusedLogin() {
        assertTriedOnce(new SQLException("password authentication failed", "28000"));
    }

    @Test
    void doesNotRepeatARefusedCertificate() {
        assertTriedOnce(new SQLException("SSL error", "08006", new SSLHandshakeException("PKIX path building failed")));
    }

    @Test
    void doesNotRepeatWhatADatabaseRefuses() {
        assertTriedOnce(new SQLException("database \"dev\" does not exist", "3D000"));
    }

    private void assertTriedOnce(SQLException failure) {
        assertThatThrownBy(() -> connect(Duration.ofHours(1), failure)).isSameAs(failure);
        assertThat(tries).hasValue(1);
    }

    @Test
    void repeatsWhatBreaksWhileTlsIsAgreedOn() {
        SSLHandshakeException handshake = new SSLHandshakeException("Connection reset");
        handshake.initCause(new SocketException("Connection reset"));

        assertThat(TransientFailure.reason(new SQLException("SSL error", "08006", handshake)))
                .contains("the connection broke");
    }

    @Test
    void endsWhenItsThreadIsInterrupted() {
        Pauses interrupted = new Pauses() {
            @Override
            public long nanoTime() {
                return 0;
            }

            @Override
            public void sleep(Duration duration) throws InterruptedException {
                throw new InterruptedException();
            }
        };
        ConnectRetry retry = new ConnectRetry("host:5439", Duration.ofHours(1), interrupted, ProgressLog.NONE);

        assertThatThrownBy(() -> retry.connect(() -> {
                    throw new SQLException("starting", "57P03");
                }))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("interrupted while waiting for 'host:5439'");
        assertThat(Thread.interrupted()).isTrue();
    }

    private void connect(Duration limit, SQLException failure) throws SQLException {
        new ConnectRetry("host:5439", limit, pauses, ProgressLog.NONE).connect(() -> {
            tries.incrementAndGet();
            throw failure;
        });
    }
}
