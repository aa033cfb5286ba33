package io.github.redshiftdevops.core.lock;

import io.github.redshiftdevops.core.FailureException;
import io.github.redshiftdevops.core.FailureException.Fault;
import io.github.redshiftdevops.core.ProblemCodes;
import io.github.redshiftdevops.core.ProgressLog;
import io.github.redshiftdevops.core.Pulse;
import io.github.redshiftdevops.sql.Problem;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A lock on a table, held by an open transaction of a connection of its own. The database releases it when that
 * connection ends, however it ends. Close it to release it.
 *
 * <p>{@code LOCK} is the first statement of its transaction: it takes no snapshot, so what is read after it is read as
 * the run before has left it.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_LOCK.html">LOCK</a>
 */
public final class MigrationLock implements AutoCloseable {

    /** A statement was stopped, here because it took longer than {@code statement_timeout}. */
    private static final String CANCELED = "57014";

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
     * @param work with which holders are read and announced, outside of a transaction
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
            connections.lock().setAutoCommit(false);
            Instant deadline = Instant.now().plus(settings.timeout());
            Duration patience = settings.firstNotice();
            while (!lock.tryFor(table, patience)) {
                Optional<LockHolder> holder = table.holder(connections.work());
                if (Instant.now().isAfter(deadline)) {
                    throw timeout(settings, holder);
                }
                log.info("Waiting for another run that migrates this database: "
                        + holder.map(LockHolder::description).orElse("it has not said yet who it is"));
                patience = settings.notice();
            }
            table.announce(connections.work(), settings.identity());
            // A connection that says nothing for long is cut by firewalls on its way.
            lock.heartbeat = Pulse.every(HEARTBEAT, "lock", lock::beat);
            return lock;
        } catch (SQLException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private boolean tryFor(LockTable table, Duration patience) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : List.of(
                    "SET statement_timeout TO " + Math.max(1, patience.toMillis()), "LOCK TABLE " + table.lock())) {
                statement.addBatch(sql);
            }
            statement.executeBatch();
            return true;
        } catch (SQLException e) {
            if (!isCanceled(e)) {
                throw e;
            }
            connection.rollback();
            return false;
        }
    }

    private static boolean isCanceled(SQLException exception) {
        for (SQLException e = exception; e != null; e = e.getNextException()) {
            if (CANCELED.equals(e.getSQLState())) {
                return true;
            }
        }
        return false;
    }

    private static FailureException timeout(LockSettings settings, Optional<LockHolder> holder) {
        return new FailureException(
                Fault.ENVIRONMENT,
                List.of(Problem.of(
                                ProblemCodes.LOCKED,
                                "another run still migrates this database after "
                                        + settings.timeout().toSeconds() + " s of waiting")
                        .withDetail(holder.map(LockHolder::description).orElse(null))
                        .withHint("wait for it, and run the build again; raise redshift.lockTimeoutSeconds for"
                                + " migrations that take longer. If that run is dead, end its session: SELECT"
                                + " pg_terminate_backend("
                                + holder.map(LockHolder::process)
                                        .map(Object::toString)
                                        .orElse("<process>") + ")")),
                null);
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
