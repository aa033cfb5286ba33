package io.github.redshiftdevops.core.migrate;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a run of the migrations did.
 *
 * @param applied in the order in which they were applied; empty if there was nothing to do
 * @param warnings Flyway's and the database's
 * @param versionBefore the version of the schema when the run began; empty if it had none
 * @param versionAfter the version of the schema at the end; empty if it has none
 * @param duration of the whole run, connecting included
 */
public record MigrationRun(
        List<AppliedMigration> applied,
        List<String> warnings,
        Optional<String> versionBefore,
        Optional<String> versionAfter,
        Duration duration) {

    /** For example {@code 5 migrations applied in 0.4 s, now at version 1.0.2}. */
    public String summary() {
        if (applied.isEmpty()) {
            return "Nothing to migrate"
                    + versionAfter.map(version -> ", at version " + version).orElse("");
        }
        return String.format(
                        Locale.ROOT,
                        "%d migration%s applied in %.1f s",
                        applied.size(),
                        applied.size() == 1 ? "" : "s",
                        duration.toMillis() / 1000.0)
                + versionAfter.map(version -> ", now at version " + version).orElse("");
    }
}
