package io.github.redshiftdevops.core.migrate;

import java.time.Duration;
import java.util.Optional;

/**
 * What became of a migration that a run was to apply.
 *
 * @param version for example {@code 1.0.2}; empty for a repeatable migration
 * @param description words of the file name, for example {@code create users table}
 * @param file as Flyway knows it, for example the absolute path of the script
 * @param duration how long it ran; zero if it was not reached
 */
public record MigrationOutcome(
        Optional<String> version, String description, String file, State state, Duration duration) {

    /** How it ended. */
    public enum State {
        /** It is in the database, and in the history. */
        APPLIED,
        /** It failed. */
        FAILED,
        /** It ran, and was undone because its transaction failed later. */
        ROLLED_BACK,
        /** It ran, and whether that was kept was not answered, as the connection broke: only the history tells. */
        UNCERTAIN,
        /** It was not reached. */
        PENDING
    }

    /** For example {@code V1.0 create users table}, or {@code R gen orders}. */
    public String name() {
        return version.map(number -> "V" + number).orElse("R") + " " + description;
    }
}
