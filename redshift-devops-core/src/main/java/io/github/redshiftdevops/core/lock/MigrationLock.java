package io.github.redshiftdevops.core.lock;

import io.github.redshiftdevops.core.FailureException;
import io.github.redshiftdevops.core.ProgressLog;
import io.github.redshiftdevops.core.Pulse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A lock on a table, held by an open transaction of a connection of its own. The database releases it when that
 * connection ends, however it ends. Close it to release it.
 */
public final class MigrationLock implements AutoCloseable {

    private static final Duration HEARTBEAT = Duration.ofSeconds(60);

    private final Connection connection;

    private volatile @Nullable SQLException lost;

    private @Nullable Pulse heartbeat;

    private MigrationLock(Connection connection) {
        this.connection = connection;
    }

    /**
     * The two connections of a run.
     *
     * @param lock to be held by the lock, which closes it
     * @param work with which the holder is announced, outside of a transaction
     */
    public record Connections(Connection lock, Connection work) {}

    /**
     * Waits for the lock.
     *
     * @throws FailureException if it is not free within the timeout
     * @throws SQLException if the database fails
     */
    public static MigrationLock acquire(
            LockTable table, Connections connections, LockSettings settings, ProgressLog log) throws SQLException {
        MigrationLock lock = new MigrationLock(connections.lock());
        try {
            LockWait.begin(table, connections.lock(), settings, log);
            table.announce(connections.work(), settings.identity());
            // A connection that says nothing for long is cut by firewalls on its way.
            lock.heartbeat = Pulse.every(HEARTBEAT, "lock", lock::beat);
            return lock;
        } catch (SQLException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private void beat() {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SELECT 1");
        } catch (SQLException e) {
            lost = e;
        }
    }

    /**
     * Makes sure that the lock is held, as far as is known here. Each transaction of a run looks at the history again
     * under a lock of its own all the same.
     *
     * @throws SQLException if the connection that holds it broke
     */
    public void requireHeld() throws SQLException {
        SQLException failure = lost;
        if (failure != null) {
            throw new SQLException("the connection that holds the lock broke", failure.getSQLState(), failure);
        }
    }

    @Override
    public void close() {
        if (heartbeat != null) {
            heartbeat.close();
        }
        try {
            connection.rollback();
        } catch (SQLException e) {
            // The lock ends with the connection in any case.
        }
        try {
            connection.close();
        } catch (SQLException e) {
            // It is closed.
        }
    }
}
