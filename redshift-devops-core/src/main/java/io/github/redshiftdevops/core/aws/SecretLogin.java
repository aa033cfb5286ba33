package io.github.redshiftdevops.core.aws;

import io.github.redshiftdevops.core.connection.Credentials;
import io.github.redshiftdevops.core.connection.Login;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The login of a secret, which is read again when the database refuses it: it may have been rotated since. A rotation
 * may also change the user.
 *
 * @see <a href="https://docs.aws.amazon.com/secretsmanager/latest/userguide/rotating-secrets_strategies.html">Rotation
 *     strategies</a>
 */
public final class SecretLogin implements Login {

    private final Supplier<Credentials> secret;

    private Credentials current;

    /** With what the secret says now, and a way to read it again. */
    public SecretLogin(Credentials current, Supplier<Credentials> secret) {
        this.current = current;
        this.secret = secret;
    }

    @Override
    public synchronized Credentials credentials() {
        return current;
    }

    @Override
    public synchronized Optional<Credentials> insteadOf(Credentials refused) {
        if (current.equals(refused)) {
            current = secret.get();
        }
        return current.equals(refused) ? Optional.empty() : Optional.of(current);
    }
}
