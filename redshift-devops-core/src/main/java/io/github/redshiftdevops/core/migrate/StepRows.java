package io.github.redshiftdevops.core.migrate;

import io.github.redshiftdevops.core.history.HistoryRow;
import io.github.redshiftdevops.core.history.HistoryTable;
import java.time.Duration;
import java.util.List;
import org.flywaydb.core.api.CoreMigrationType;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.resolver.ResolvedMigration;

/**
 * What the history is told of a step. A step alone leaves the row of a migration that failed, until it is done: whatever
 * happens in between is seen by the next run, of Flyway too.
 *
 * <p>A migration is undone by a row of Flyway's type {@code DELETE}: all editions of Flyway take the newest migration of
 * that version before it for deleted, and its file for pending.
 */
record StepRows(HistoryTable history) {

    /** Of a step that is done in a transaction. */
    List<String> done(MigrationStep step, Duration time) {
        return List.of(history.adding(row(step, time, true)));
    }

    /** Before a step alone. */
    List<String> begun(MigrationStep step) {
        return List.of(
                step.direction() == Direction.MIGRATE
                        ? history.adding(row(step, Duration.ZERO, false))
                        : history.marking(step.migration().getInstalledRank(), false));
    }

    /** After a step alone, whose marks before it are {@link #begun}. */
    List<String> ended(MigrationStep step, Duration time) {
        return step.direction() == Direction.MIGRATE
                ? List.of(history.succeeded(history.nextRank() - 1, time))
                : List.of(
                        history.marking(step.migration().getInstalledRank(), true),
                        history.adding(row(step, time, true)));
    }

    private HistoryRow row(MigrationStep step, Duration time, boolean success) {
        MigrationVersion version = step.migration().getVersion();
        ResolvedMigration script = step.script();
        boolean undo = step.direction() == Direction.UNDO;
        return new HistoryRow(
                history.nextRank(),
                version == null ? null : version.getVersion(),
                script.getDescription(),
                undo
                        ? CoreMigrationType.DELETE.name()
                        : step.migration().getType().name(),
                script.getScript(),
                script.getChecksum(),
                time,
                success);
    }
}
