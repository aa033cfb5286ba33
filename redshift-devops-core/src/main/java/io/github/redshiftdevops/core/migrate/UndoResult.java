package io.github.redshiftdevops.core.migrate;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What the undoing of migrations did.
 *
 * @param undone in the order in which they were undone, the newest first
 * @param versionAfter the version of the schema at the end; empty if it has none
 * @param duration of the whole run, connecting included
 */
public record UndoResult(List<AppliedMigration> undone, Optional<String> versionAfter, Duration duration) {

    /** For example {@code 2 migrations undone in 0.4 s, now at version 1.0}. */
    public String summary() {
        if (undone.isEmpty()) {
            return "Nothing to undo"
                    + versionAfter.map(version -> ", at version " + version).orElse("");
        }
        return String.format(
                        Locale.ROOT,
                        "%d migration%s undone in %.1f s",
                        undone.size(),
                        undone.size() == 1 ? "" : "s",
                        duration.toMillis() / 1000.0)
                + versionAfter.map(version -> ", now at version " + version).orElse(", now without a version");
    }
}
