package io.github.redshiftdevops.core.migrate;

import io.github.redshiftdevops.core.ProgressLog;
import io.github.redshiftdevops.core.lock.LockSettings;
import io.github.redshiftdevops.core.lock.LockTable;
import io.github.redshiftdevops.core.lock.MigrationLock;
import java.sql.SQLException;
import org.flywaydb.core.internal.exception.FlywaySqlException;

/** Work that one run at a time may do. */
interface UnderLock {

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
            try (MigrationLock lock = MigrationLock.acquire(
                    table, new MigrationLock.Connections(run.database().openConnection(), run.jdbc()), settings, log)) {
                run.refresh();
                work.run(lock);
            }
        } catch (SQLException e) {
            throw new FlywaySqlException("Unable to work on the database", e);
        }
    }
}
