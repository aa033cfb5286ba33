package io.github.redshiftdevops.core.aws;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.redshiftdevops.core.connection.Credentials;
import io.github.redshiftdevops.core.connection.Secret;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;

class SecretLoginTests {

    private static final Credentials OLD = new Credentials("app", Secret.of("old"));

    private static final Credentials NEW = new Credentials("app_clone", Secret.of("new"));

    @Test
    void readsTheSecretAgainWhenItWasRefused() {
        SecretLogin login = login(NEW);

        assertThat(login.insteadOf(OLD)).contains(NEW);
        assertThat(login.credentials()).isEqualTo(NEW);
    }

    @Test
    void hasNothingElseIfTheSecretWasNotRotated() {
        assertThat(login(OLD).insteadOf(OLD)).isEmpty();
    }

    @Test
    void doesNotReadTheSecretForAConnectionThatComesLate() {
        SecretLogin login = login(NEW);
        login.insteadOf(OLD);

        assertThat(login.insteadOf(OLD)).contains(NEW);
    }

    private static SecretLogin login(Credentials... readAgain) {
        Queue<Credentials> answers = new ArrayDeque<>(List.of(readAgain));
        return new SecretLogin(OLD, answers::remove);
    }
}
