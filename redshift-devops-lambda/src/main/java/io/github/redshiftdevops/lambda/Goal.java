package io.github.redshiftdevops.lambda;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a function can be asked for; named as the plugin's goals. */
enum Goal {
    MIGRATE,
    INFO,
    VALIDATE,
    PLAN;

    /** The name in events and answers, for example {@code migrate}. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Goal> named(String id) {
        return Stream.of(values()).filter(goal -> goal.id().equals(id)).findFirst();
    }
}
