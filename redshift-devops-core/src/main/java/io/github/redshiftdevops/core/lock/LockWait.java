package io.github.redshiftdevops.core.lock;

import io.github.redshiftdevops.core.FailureException;
import io.github.redshiftdevops.core.FailureException.Fault;
import io.github.redshiftdevops.core.ProblemCodes;
import io.github.redshiftdevops.core.ProgressLog;
import io.github.redshiftdevops.core.connection.SqlStates;
import io.github.redshiftdevops.sql.Problem;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Waits for the lock of another run, and says meanwhile whose it is.
 *
 * <p>{@code LOCK} is the first statement of its transaction: it takes no snapshot, so what is read after it is read as
 * the run before has left it.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_LOCK.html">LOCK</a>
 */
public final class LockWait {

    /** A statement was stopped, here because it took longer than {@code statement_timeout}. */
    private static final String CANCELED = "57014";

    /** What a try takes on a busy cluster, also if the lock is free. */
    private static final Duration LEAST = Duration.ofMillis(500);

    private LockWait() {}

    /**
     * Begins a transaction that holds the lock. The connection's {@code statement_timeout} is another one afterwards.
     *
     * @throws FailureException if the lock is not free within the timeout
     * @throws SQLException if the database fails
     */
    public static void begin(LockTable table, Connection connection, LockSettings settings, ProgressLog log)
            throws SQLException {
        connection.setAutoCommit(false);
        Instant deadline = Instant.now().plus(settings.timeout());
        Duration patience = shorter(settings.firstNotice(), settings.timeout());
        while (!tryFor(table, connection, patience)) {
            Optional<LockHolder> holder = table.holder(connection);
            connection.rollback();
            Duration left = Duration.between(Instant.now(), deadline);
            if (left.isNegative() || left.isZero()) {
                throw timeout(settings, holder);
            }
            log.info("Waiting for another run that migrates this database: "
                    + holder.map(LockHolder::description).orElse("it has not said yet who it is"));
            patience = shorter(settings.notice(), left);
        }
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static boolean tryFor(LockTable table, Connection connection, Duration patience) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : List.of(
                    "SET statement_timeout TO " + Math.max(LEAST.toMillis(), patience.toMillis()),
                    "LOCK TABLE " + table.lock())) {
                statement.addBatch(sql);
            }
            statement.executeBatch();
            return true;
        } catch (SQLException e) {
            if (!SqlStates.isAny(e, CANCELED)) {
                throw e;
            }
            connection.rollback();
            return false;
        }
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
}
