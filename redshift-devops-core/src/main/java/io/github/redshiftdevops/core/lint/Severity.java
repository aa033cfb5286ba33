package io.github.redshiftdevops.core.lint;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How bad a finding is, the worst first. */
public enum Severity {
    /** The migration fails, or does something else than it says. */
    ERROR,
    /** It works, and will be regretted. */
    WARNING,
    /** Worth a thought. */
    INFO,
    /** The rule is not asked. */
    OFF;

    /** The severity of this name, in any case. */
    static Optional<Severity> named(String name) {
        return Stream.of(values())
                .filter(severity -> severity.key().equalsIgnoreCase(name.strip()))
                .findFirst();
    }

    /** As it is written in the pom: {@code warning}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it is this bad or worse. */
    public boolean isAtLeast(Severity other) {
        return compareTo(other) <= 0;
    }
}
