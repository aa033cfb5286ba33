package io.github.redshiftdevops.core.migrate;

import java.time.Duration;
import java.util.Optional;

/**
 * A migration that this run applied.
 *
 * @param version for example {@code 1.0.2}; empty for a repeatable migration
 * @param description words of the file name, for example {@code create users table}
 * @param type Flyway's name of the kind, for example {@code SQL}
 * @param file as Flyway knows it, for example the absolute path of the script
 */
public record AppliedMigration(
        Optional<String> version, String description, String type, String file, Duration duration) {

    /** For example {@code V1.0 create users table (12 ms)}, or {@code R gen orders (3 ms)}. */
    public String line() {
        return version.map(number -> "V" + number).orElse("R") + " " + description + " (" + duration.toMillis()
                + " ms)";
    }
}
