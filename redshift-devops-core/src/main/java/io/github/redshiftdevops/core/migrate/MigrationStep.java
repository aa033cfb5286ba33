package io.github.redshiftdevops.core.migrate;

import org.flywaydb.core.api.resolver.ResolvedMigration;
import org.flywaydb.core.internal.info.MigrationInfoImpl;

/**
 * A migration that is to be applied or undone.
 *
 * @param script what is run: the migration itself, or the script that undoes it
 * @param aloneBecause why it cannot share a transaction, for example {@code line 3: VACUUM cannot run in a transaction
 *     block}; empty if it can
 */
record MigrationStep(MigrationInfoImpl migration, ResolvedMigration script, Direction direction, String aloneBecause) {

    /** A pending migration that is to be applied. */
    static MigrationStep migrate(MigrationInfoImpl pending) {
        return new MigrationStep(pending, pending.getResolvedMigration(), Direction.MIGRATE, "");
    }

    /** An applied migration that is to be undone by the script. */
    static MigrationStep undo(MigrationInfoImpl applied, ResolvedMigration script) {
        return new MigrationStep(applied, script, Direction.UNDO, "");
    }

    MigrationStep aloneBecause(String reason) {
        return new MigrationStep(migration, script, direction, reason);
    }

    boolean isAlone() {
        return !aloneBecause.isEmpty();
    }

    boolean isRepeatable() {
        return migration.getVersion() == null;
    }
}
