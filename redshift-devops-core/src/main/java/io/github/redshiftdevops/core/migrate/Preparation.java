package io.github.redshiftdevops.core.migrate;

import io.github.redshiftdevops.core.connection.SqlStates;
import io.github.redshiftdevops.core.flyway.RedshiftSchema;
import io.github.redshiftdevops.core.flyway.RedshiftTable;
import io.github.redshiftdevops.core.history.HistoryRow;
import io.github.redshiftdevops.core.lock.LockTable;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.flywaydb.core.api.CoreErrorCode;
import org.flywaydb.core.api.CoreMigrationType;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.callback.Event;

/**
 * What must be there before the first migration: the schemas, the schema history table and the tables of the lock. All
 * of them are made in one transaction, before the lock can be held, so that runs that come at once may all try.
 *
 * @param missing schemas that are to be made
 * @param baseline whether the history begins with a baseline, because the schemas have other objects already
 */
record Preparation(FlywayRun run, List<RedshiftSchema> missing, boolean baseline) {

    private static final int MOST_TRIES = 10;

    private static final Duration PAUSE = Duration.ofMillis(200);

    /**
     * SQLSTATEs of what happens when two sessions make the same object at once. 42703 is PostgreSQL's, rarely, for the
     * columns of the primary key.
     */
    private static final Set<String> MADE_MEANWHILE =
            Set.of("23505", "40001", "42703", "42P04", "42P06", "42P07", "42710", "XX000");

    /**
     * Looks at what is there.
     *
     * @throws FlywayException if there is no history, but other objects are, and no baseline is wanted
     */
    static Preparation of(FlywayRun run) {
        List<RedshiftSchema> missing = missingSchemas(run);
        return new Preparation(run, missing, missing.isEmpty() && needsBaseline(run));
    }

    /** Only of the tables of the lock, for work on a history that exists. */
    static Preparation ofLock(FlywayRun run) {
        return new Preparation(run, List.of(), false);
    }

    /** Of a history that begins with a baseline, whatever there is. */
    static Preparation ofBaseline(FlywayRun run) {
        return new Preparation(run, missingSchemas(run), true);
    }

    private static List<RedshiftSchema> missingSchemas(FlywayRun run) {
        return run.configuration().isCreateSchemas()
                ? run.schemas().stream().filter(schema -> !schema.exists()).toList()
                : List.of();
    }

    private static boolean needsBaseline(FlywayRun run) {
        if (run.history().exists()) {
            return false;
        }
        List<String> used = run.schemas().stream()
                .filter(schema -> !schema.empty())
                .map(RedshiftSchema::toString)
                .toList();
        if (!used.isEmpty() && !run.configuration().isBaselineOnMigrate()) {
            throw new FlywayException(
                    "Found non-empty schema(s) " + String.join(", ", used) + " but no schema history table. Use"
                            + " baseline() or set baselineOnMigrate to true to initialize the schema history table.",
                    CoreErrorCode.NON_EMPTY_SCHEMA_WITHOUT_SCHEMA_HISTORY_TABLE);
        }
        return !used.isEmpty();
    }

    LockTable lockTable() {
        return LockTable.beside(run.schema().toString(), run.configuration().getTable());
    }

    /** Whether anything is missing. */
    boolean isNeeded() {
        RedshiftTable table = table();
        return !missing.isEmpty() || !table.exists() || !table.hasLock();
    }

    /** The statements that make what is missing. */
    List<String> statements() {
        List<String> statements = new ArrayList<>();
        missing.forEach(schema -> statements.add("CREATE SCHEMA IF NOT EXISTS " + schema));
        statements.add(run.database().getRawCreateScript(table(), false));
        statements.addAll(lockTable().create());
        return statements;
    }

    private RedshiftTable table() {
        return run.schema().getTable(run.configuration().getTable());
    }

    /** Makes what is missing. */
    void create() throws SQLException {
        if (!isNeeded()) {
            return;
        }
        if (!missing.isEmpty()) {
            run.callbacks().onEvent(Event.BEFORE_CREATE_SCHEMA);
        }
        List<String> statements = statements();
        for (int attempt = 1; !tryToCreate(statements, attempt == MOST_TRIES); attempt++) {
            sleep();
        }
    }

    private boolean tryToCreate(List<String> statements, boolean last) throws SQLException {
        run.jdbc().setAutoCommit(false);
        try (Statement statement = run.jdbc().createStatement()) {
            for (String sql : statements) {
                statement.addBatch(sql);
            }
            statement.executeBatch();
            run.jdbc().commit();
            run.jdbc().setAutoCommit(true);
            return true;
        } catch (SQLException e) {
            rollBack(e);
            if (last || !SqlStates.isAny(e, MADE_MEANWHILE)) {
                throw e;
            }
            return false;
        }
    }

    /** If that fails too, the connection is gone: the failure that led here is told. */
    private void rollBack(SQLException failure) {
        try {
            run.jdbc().rollback();
            run.jdbc().setAutoCommit(true);
        } catch (SQLException e) {
            failure.addSuppressed(e);
        }
    }

    private static void sleep() {
        try {
            Thread.sleep(PAUSE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new FlywayException("interrupted while waiting for another run that makes the schema history", e);
        }
    }

    /** The first rows of a history that has none yet go with the first transaction. */
    void addRows() {
        if (!run.history().allAppliedMigrations().isEmpty()) {
            return;
        }
        if (!missing.isEmpty()) {
            String names = missing.stream().map(RedshiftSchema::toString).collect(Collectors.joining(","));
            add(HistoryRow.ofSetup(0, "<< Flyway Schema Creation >>", CoreMigrationType.SCHEMA, names));
        }
        if (baseline) {
            String description = run.configuration().getBaselineDescription();
            String version = run.configuration().getBaselineVersion().getVersion();
            add(HistoryRow.ofSetup(1, description, CoreMigrationType.BASELINE, description)
                    .withVersion(version));
        }
    }

    private void add(HistoryRow row) {
        run.database().outbox().add(run.history().adding(row));
    }
}
