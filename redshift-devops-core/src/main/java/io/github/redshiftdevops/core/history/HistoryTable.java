package io.github.redshiftdevops.core.history;

import io.github.redshiftdevops.core.flyway.RedshiftDatabase;
import io.github.redshiftdevops.core.flyway.RedshiftTable;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationPattern;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.output.CommandResultFactory;
import org.flywaydb.core.api.output.RepairResult;
import org.flywaydb.core.api.resolver.ResolvedMigration;
import org.flywaydb.core.extensibility.AppliedMigration;
import org.flywaydb.core.extensibility.MigrationType;
import org.flywaydb.core.internal.exception.FlywaySqlException;
import org.flywaydb.core.internal.exception.FlywayUnknownMigrationTypeException;
import org.flywaydb.core.internal.schemahistory.SchemaHistory;
import org.jspecify.annotations.Nullable;

/**
 * The schema history table of a run: its rows are read once. A row that waits in the outbox is already among them. Not
 * thread-safe.
 */
public final class HistoryTable extends SchemaHistory {

    private static final String SELECT = "SELECT \"installed_rank\", \"version\", \"description\", \"type\","
            + " \"script\", \"checksum\", \"installed_on\", \"installed_by\", \"execution_time\", \"success\" FROM %s"
            + " ORDER BY \"installed_rank\"";

    private final RedshiftDatabase database;

    private @Nullable List<AppliedMigration> rows;

    private int newestStored;

    /** The table of a schema; it need not exist. */
    public HistoryTable(RedshiftDatabase database, RedshiftTable table) {
        this.database = database;
        this.table = table;
    }

    @Override
    public boolean exists() {
        return table.exists();
    }

    /** Reads it again when it is next asked. */
    public void reload() {
        rows = null;
    }

    /** The rows in the order of installation; none if the table does not exist. */
    @Override
    public List<AppliedMigration> allAppliedMigrations() {
        List<AppliedMigration> known = rows;
        if (known == null) {
            known = exists() ? read() : new ArrayList<>();
            rows = known;
            stored();
        }
        return known;
    }

    private List<AppliedMigration> read() {
        try (Statement statement = connection().createStatement();
                ResultSet result = statement.executeQuery(SELECT.formatted(table))) {
            List<AppliedMigration> read = new ArrayList<>();
            while (result.next()) {
                read.add(row(result));
            }
            return read;
        } catch (SQLException e) {
            throw new FlywaySqlException("Unable to read the schema history table " + table, e);
        }
    }

    private AppliedMigration row(ResultSet result) throws SQLException {
        String version = result.getString(2);
        String type = result.getString(4);
        int checksum = result.getInt(6);
        Integer checksumOrNull = result.wasNull() ? null : checksum;
        Timestamp installedOn = result.getTimestamp(7);
        return kind(type)
                .create(
                        result.getInt(1),
                        version == null ? null : MigrationVersion.fromVersion(version),
                        result.getString(3),
                        type,
                        result.getString(5),
                        checksumOrNull,
                        installedOn,
                        result.getString(8),
                        result.getInt(9),
                        result.getBoolean(10));
    }

    private AppliedMigration kind(String type) {
        return database.getConfiguration().getPluginRegister().getInstancesOf(AppliedMigration.class).stream()
                .filter(kind -> kind.handlesType(type))
                .findFirst()
                .orElseThrow(() -> new FlywayUnknownMigrationTypeException(type));
    }

    /** The rank of the newest row that the database surely has; 0 if there is none. */
    public int newestStored() {
        allAppliedMigrations();
        return newestStored;
    }

    /** What was added is committed. */
    public void stored() {
        newestStored = nextRank() - 1;
    }

    /** The rank of the next row. */
    public int nextRank() {
        List<AppliedMigration> all = allAppliedMigrations();
        return all.isEmpty() ? 1 : Math.max(all.get(all.size() - 1).getInstalledRank() + 1, 1);
    }

    /** The statement that adds the row; the row counts from now on. */
    public String adding(HistoryRow row) {
        allAppliedMigrations()
                .add(kind(row.type())
                        .create(
                                row.rank(),
                                row.version() == null ? null : MigrationVersion.fromVersion(row.version()),
                                row.description(),
                                row.type(),
                                row.script(),
                                row.checksum(),
                                Timestamp.from(Instant.now()),
                                database.getInstalledBy(),
                                HistoryRow.milliseconds(row.executionTime()),
                                row.success()));
        return row.insert(table.toString(), database.getInstalledBy());
    }

    /** The statement that tells of a row with that rank that its migration succeeded. */
    public String succeeded(int rank, Duration executionTime) {
        return "UPDATE " + table + " SET \"success\" = TRUE, \"execution_time\" = "
                + HistoryRow.milliseconds(executionTime) + " WHERE \"installed_rank\" = " + rank;
    }

    /** The statement that tells of a row with that rank whether its migration succeeded. */
    public String marking(int rank, boolean success) {
        return "UPDATE " + table + " SET \"success\" = " + (success ? "TRUE" : "FALSE") + " WHERE \"installed_rank\" = "
                + rank;
    }

    /** The name in SQL. */
    public String sqlName() {
        return table.toString();
    }

    @Override
    public void create(boolean baseline) {
        throw new UnsupportedOperationException("the preparation of a run makes the table");
    }

    @Override
    public <T> T lock(Callable<T> work) {
        try {
            return work.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new FlywayException(e);
        }
    }

    @Override
    protected void doAddAppliedMigration(
            int rank,
            @Nullable MigrationVersion version,
            String description,
            MigrationType type,
            String script,
            @Nullable Integer checksum,
            int executionTime,
            boolean success) {
        execute(adding(new HistoryRow(
                rank,
                version == null ? null : version.getVersion(),
                description,
                type.name(),
                script,
                checksum,
                Duration.ofMillis(executionTime),
                success)));
    }

    /**
     * The first step of a repair, in whose transaction all that follows is: no other tool writes the table meanwhile, and
     * what is read from now on is what it holds.
     */
    @Override
    public boolean removeFailedMigrations(RepairResult result, MigrationPattern @Nullable [] only) {
        execute("LOCK TABLE " + table);
        reload();
        List<AppliedMigration> failed =
                allAppliedMigrations().stream().filter(row -> !row.isSuccess()).toList();
        if (failed.isEmpty()) {
            return false;
        }
        result.migrationsRemoved =
                failed.stream().map(CommandResultFactory::createRepairOutput).toList();
        failed.forEach(
                row -> execute("DELETE FROM " + table + " WHERE \"installed_rank\" = " + row.getInstalledRank()));
        reload();
        return true;
    }

    @Override
    public void update(AppliedMigration applied, ResolvedMigration resolved) {
        MigrationType type = applied.getType().isSynthetic() ? applied.getType() : resolved.getType();
        execute("UPDATE " + table + " SET \"description\" = " + SqlLiteral.of(resolved.getDescription())
                + ", \"type\" = " + SqlLiteral.of(type.name())
                + ", \"checksum\" = " + SqlLiteral.of(resolved.getChecksum())
                + " WHERE \"installed_rank\" = " + applied.getInstalledRank());
        reload();
    }

    /** Marks the migration as deleted, in a new row. */
    @Override
    public void delete(AppliedMigration applied) {
        execute(adding(HistoryRow.of(applied, "DELETE", nextRank())));
    }

    private void execute(String sql) {
        try (Statement statement = connection().createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(sql);
        } catch (SQLException e) {
            throw new FlywaySqlException("Unable to write the schema history table " + table, e);
        }
    }

    private Connection connection() {
        return Objects.requireNonNull(database.getMainConnection()).getJdbcConnection();
    }
}
