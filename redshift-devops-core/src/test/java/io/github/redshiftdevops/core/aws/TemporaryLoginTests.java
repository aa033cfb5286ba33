package io.github.redshiftdevops.core.aws;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.redshiftdevops.core.connection.Secret;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class TemporaryLoginTests {

    private static final Instant START = Instant.parse("2030-01-01T00:00:00Z");

    private Instant now = START;

    private int asked;

    private final TemporaryLogin login = new TemporaryLogin(this::ask, new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    });

    @Test
    void isKeptWhileItIsFarFromItsEnd() {
        login.credentials();
        now = START.plus(Duration.ofMinutes(57));

        assertThat(login.credentials().password()).isEqualTo(Secret.of("password 1"));
    }

    @Test
    void isRenewedShortlyBeforeItsEnd() {
        login.credentials();
        now = START.plus(Duration.ofMinutes(57)).plusMillis(1);

        assertThat(login.credentials().password()).isEqualTo(Secret.of("password 2"));
    }

    @Test
    void isNotReplacedWhenItIsRefused() {
        assertThat(login.insteadOf(login.credentials())).isEmpty();
        assertThat(asked).isEqualTo(1);
    }

    private TemporaryCredentials ask() {
        asked++;
        return new TemporaryCredentials("IAM:deployer", Secret.of("password " + asked), now.plus(Duration.ofHours(1)));
    }
}
