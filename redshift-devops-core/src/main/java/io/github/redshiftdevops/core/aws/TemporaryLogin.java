package io.github.redshiftdevops.core.aws;

import io.github.redshiftdevops.core.connection.Credentials;
import io.github.redshiftdevops.core.connection.Login;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A login that AWS gives for a while. It is renewed when a connection is made shortly before it ends, or later. */
public final class TemporaryLogin implements Login {

    /** Enough for a login that waits for a workgroup to wake up. */
    private static final Duration MARGIN = Duration.ofMinutes(3);

    private final Supplier<TemporaryCredentials> aws;

    private final Clock clock;

    private @Nullable TemporaryCredentials current;

    /** With the way to ask AWS. */
    public TemporaryLogin(Supplier<TemporaryCredentials> aws) {
        this(aws, Clock.systemUTC());
    }

    TemporaryLogin(Supplier<TemporaryCredentials> aws, Clock clock) {
        this.aws = aws;
        this.clock = clock;
    }

    @Override
    public synchronized Credentials credentials() {
        if (current == null || clock.instant().isAfter(current.expiration().minus(MARGIN))) {
            current = aws.get();
        }
        return new Credentials(current.user(), current.password());
    }

    /** Nothing: what AWS has just given is not better when it is given again. */
    @Override
    public Optional<Credentials> insteadOf(Credentials refused) {
        return Optional.empty();
    }
}
