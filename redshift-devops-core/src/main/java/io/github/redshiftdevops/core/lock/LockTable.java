package io.github.redshiftdevops.core.lock;

import io.github.redshiftdevops.core.flyway.LockTables;
import io.github.redshiftdevops.core.history.SqlLiteral;
import io.github.redshiftdevops.sql.Lexer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;

/**
 * The two tables of the lock, in the schema of the schema history table: an empty one to hold, and one that tells who
 * holds it. They are two, because a table that is locked cannot be read.
 *
 * @param lock name in SQL
 * @param runs name in SQL
 */
public record LockTable(String lock, String runs) {

    /**
     * Those beside a schema history table.
     *
     * @param schema name in SQL
     * @param history name of the schema history table, unquoted
     */
    public static LockTable beside(String schema, String history) {
        return new LockTable(
                schema + "." + Lexer.quoteName(LockTables.nameOfLock(history)),
                schema + "." + Lexer.quoteName(LockTables.nameOfRuns(history)));
    }

    /** The statements that make them, if they are not there. */
    public List<String> create() {
        return List.of(
                "CREATE TABLE IF NOT EXISTS " + lock + " (\"nothing\" INTEGER ENCODE AZ64) DISTSTYLE ALL",
                """
                CREATE TABLE IF NOT EXISTS %s (
                    "started" TIMESTAMP NOT NULL DEFAULT GETDATE() ENCODE AZ64,
                    "db_user" VARCHAR(128) NOT NULL ENCODE LZO,
                    "host" VARCHAR(256) NOT NULL ENCODE LZO,
                    "build" VARCHAR(256) ENCODE LZO,
                    "process" INTEGER NOT NULL ENCODE AZ64
                ) DISTSTYLE ALL""".formatted(runs));
    }

    /** Tells the others who holds the lock. */
    void announce(Connection connection, RunIdentity identity) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute("INSERT INTO " + runs + " (\"db_user\", \"host\", \"build\", \"process\")"
                    + " SELECT current_user, " + SqlLiteral.of(abbreviated(identity.host())) + ", "
                    + SqlLiteral.of(identity.build().map(LockTable::abbreviated).orElse(null))
                    + ", pg_backend_pid()");
        }
    }

    /** Who was let in last. */
    Optional<LockHolder> holder(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("SELECT \"db_user\", \"host\", \"build\", \"started\", \"process\""
                                + " FROM " + runs + " ORDER BY \"started\" DESC LIMIT 1")) {
            return row.next()
                    ? Optional.of(new LockHolder(
                            row.getString(1),
                            row.getString(2),
                            Optional.ofNullable(row.getString(3)),
                            row.getTimestamp(4),
                            row.getInt(5)))
                    : Optional.empty();
        }
    }

    private static String abbreviated(String text) {
        return text.length() > 60 ? text.substring(0, 60) : text;
    }
}
