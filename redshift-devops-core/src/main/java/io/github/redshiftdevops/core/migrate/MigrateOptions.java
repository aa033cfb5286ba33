package io.github.redshiftdevops.core.migrate;

import io.github.redshiftdevops.core.lock.LockSettings;

/**
 * How migrations are applied, beyond what Flyway's settings say.
 *
 * @param lock how the run waits for others
 * @param together whether all pending migrations that can share a transaction do; else each has its own
 * @param tries how often at most, after failures that leave nothing behind and are likely to pass
 */
public record MigrateOptions(LockSettings lock, boolean together, int tries) {

    /** All in one transaction, behind a lock that is waited for ten minutes, with four tries. */
    public static MigrateOptions defaults() {
        return new MigrateOptions(LockSettings.defaults(), true, 4);
    }

    /** With another way to wait for others. */
    public MigrateOptions withLock(LockSettings other) {
        return new MigrateOptions(other, together, tries);
    }

    /** With a transaction for each migration instead, or with all in one again. */
    public MigrateOptions withTogether(boolean other) {
        return new MigrateOptions(lock, other, tries);
    }

    /** With another number of tries. */
    public MigrateOptions withTries(int other) {
        return new MigrateOptions(lock, together, other);
    }
}
