package io.github.redshiftdevops.core.history;

import java.time.Duration;
import org.flywaydb.core.api.CoreMigrationType;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.extensibility.AppliedMigration;
import org.flywaydb.core.internal.util.AbbreviationUtils;
import org.jspecify.annotations.Nullable;

/**
 * A row that is written.
 *
 * @param rank counts from 1 in the order of installation; 0 for the creation of schemas
 * @param version {@code null} for a repeatable migration
 * @param type Flyway's name, for example {@code SQL}
 * @param checksum {@code null} if the migration has none
 */
public record HistoryRow(
        int rank,
        @Nullable String version,
        String description,
        String type,
        String script,
        @Nullable Integer checksum,
        Duration executionTime,
        boolean success) {

    private static final String COLUMNS = "\"installed_rank\", \"version\", \"description\", \"type\", \"script\","
            + " \"checksum\", \"installed_by\", \"execution_time\", \"success\"";

    /** A row that stands for no script: the creation of schemas, or a baseline. */
    public static HistoryRow ofSetup(int rank, String description, CoreMigrationType type, String script) {
        return new HistoryRow(rank, null, description, type.name(), script, null, Duration.ZERO, true);
    }

    /** The same row with a version. */
    public HistoryRow withVersion(String other) {
        return new HistoryRow(rank, other, description, type, script, checksum, executionTime, success);
    }

    /** The row of a migration of the history again, under another type and rank. */
    static HistoryRow of(AppliedMigration applied, String type, int rank) {
        MigrationVersion version = applied.getVersion();
        return new HistoryRow(
                rank,
                version == null ? null : version.getVersion(),
                applied.getDescription(),
                type,
                applied.getScript(),
                applied.getChecksum(),
                Duration.ZERO,
                applied.isSuccess());
    }

    /** The statement that adds it. */
    public String insert(String table, String installedBy) {
        return "INSERT INTO " + table + " (" + COLUMNS + ") VALUES ("
                + String.join(
                        ", ",
                        Integer.toString(rank),
                        SqlLiteral.of(version),
                        SqlLiteral.of(AbbreviationUtils.abbreviateDescription(description)),
                        SqlLiteral.of(type),
                        SqlLiteral.of(AbbreviationUtils.abbreviateScript(script)),
                        SqlLiteral.of(checksum),
                        SqlLiteral.of(installedBy),
                        Integer.toString(milliseconds(executionTime)),
                        success ? "TRUE" : "FALSE")
                + ")";
    }

    static int milliseconds(Duration duration) {
        return (int) Math.min(Integer.MAX_VALUE, duration.toMillis());
    }
}
