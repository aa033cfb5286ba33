package io.github.redshiftdevops.core.migrate;

import io.github.redshiftdevops.core.lock.LockSettings;

/**
 * How migrations are applied, beyond what Flyway's settings say.
 *
 * @param lock how the run waits for others
 * @param together whether all pending migrations that can share a transaction do; else each has its own
 */
public record MigrateOptions(LockSettings lock, boolean together) {

    /** All in one transaction, behind a lock that is waited for ten minutes. */
    public static MigrateOptions defaults() {
        return new MigrateOptions(LockSettings.defaults(), true);
    }
}
