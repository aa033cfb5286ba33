package io.github.redshiftdevops.core.connection;

import java.util.Optional;

/** Credentials that somebody has given and that nobody renews. */
record FixedLogin(Credentials credentials) implements Login {

    @Override
    public Optional<Credentials> insteadOf(Credentials refused) {
        return Optional.empty();
    }
}
