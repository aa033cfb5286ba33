package io.github.redshiftdevops.core.info;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Optional;

/**
 * A migration of the project, of the database, or of both.
 *
 * @param version for example {@code 1.0.2}; empty for a repeatable migration and for the creation of schemas
 * @param description words of the file name, for example {@code create users table}
 * @param type Flyway's name of the kind, for example {@code SQL}
 * @param state Flyway's name, for example {@code Pending} or {@code Out of Order}
 * @param file as Flyway knows it, for example the absolute path of the script; empty if the project has none
 * @param checksum of the file, or of the row if the project has none; empty if there is none
 * @param installation empty if it is not applied
 */
public record KnownMigration(
        Optional<String> version,
        String description,
        String type,
        String state,
        Optional<String> file,
        Optional<Integer> checksum,
        Optional<Installation> installation) {

    /**
     * When and by whom it was applied.
     *
     * @param rank in the order of installation
     * @param on the database's time
     * @param by the user of the database
     * @param took how long it ran
     */
    public record Installation(int rank, LocalDateTime on, String by, Duration took) {}
}
