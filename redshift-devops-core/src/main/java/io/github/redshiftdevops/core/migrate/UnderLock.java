package io.github.redshiftdevops.core.migrate;

import io.github.redshiftdevops.core.ProgressLog;
import io.github.redshiftdevops.core.connection.SqlStates;
import io.github.redshiftdevops.core.lock.LockSettings;
import io.github.redshiftdevops.core.lock.LockTable;
import io.github.redshiftdevops.core.lock.MigrationLock;
import java.sql.SQLException;
import org.flywaydb.core.internal.exception.FlywaySqlException;

/** Work that one run at a time may do. */
interface UnderLock {

    /** A table does not exist, or no longer. */
    String UNDEFINED_TABLE = "42P01";

    /**
     * Does it.
     *
     * @param lock that is held
     * @throws SQLException if the database fails
     */
    void run(MigrationLock lock) throws SQLException;

    /** Makes what must be there, waits for the lock, forgets what was known of the database, and does the work. */
    static void execute(Preparation preparation, LockSettings settings, ProgressLog log, UnderLock work) {
        FlywayRun run = preparation.run();
        try {
            LockTable table = preparation.lockTable();
            preparation.create();
            try (MigrationLock lock = acquire(run, table, settings, log)) {
                run.refresh();
                work.run(lock);
            }
        } catch (SQLException e) {
            throw new FlywaySqlException("Unable to work on the database", e);
        }
    }

    /** A clean takes the lock as well, and drops its table: who has waited begins again. */
    private static MigrationLock acquire(FlywayRun run, LockTable table, LockSettings settings, ProgressLog log)
            throws SQLException {
        try {
            return MigrationLock.acquire(
                    table, new MigrationLock.Connections(run.database().openConnection(), run.jdbc()), settings, log);
        } catch (SQLException e) {
            if (SqlStates.isAny(e, UNDEFINED_TABLE)) {
                throw new ChangedMeanwhileException(e);
            }
            throw e;
        }
    }
}
