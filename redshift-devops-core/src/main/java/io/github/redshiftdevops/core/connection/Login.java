package io.github.redshiftdevops.core.connection;

import io.github.redshiftdevops.core.FailureException;
import java.util.Optional;

/**
 * Who logs in. It is asked for each connection, because passwords are rotated and temporary ones expire.
 * Implementations are thread-safe.
 */
public interface Login {

    /**
     * What to log in with now.
     *
     * @throws FailureException if it cannot be had
     */
    Credentials credentials();

    /**
     * What to try once after the database has refused a login.
     *
     * @return empty if there is nothing but what was refused
     * @throws FailureException if it cannot be had
     */
    Optional<Credentials> insteadOf(Credentials refused);

    /** One that never changes. */
    static Login of(String user, Secret password) {
        return new FixedLogin(new Credentials(user, password));
    }
}
