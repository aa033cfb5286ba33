package io.github.redshiftdevops.core.targets;

import java.util.function.Function;

/**
 * A value that remembers where it was given.
 *
 * @param origin for people, for example {@code environment variable FLYWAY_URL}
 */
public record Setting<T>(T value, String origin) {

    /** The setting with another value of the same origin. */
    public <R> Setting<R> map(Function<? super T, ? extends R> function) {
        return new Setting<>(function.apply(value), origin);
    }
}
