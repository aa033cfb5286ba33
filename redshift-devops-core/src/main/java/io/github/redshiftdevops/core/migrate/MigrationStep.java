package io.github.redshiftdevops.core.migrate;

import org.flywaydb.core.internal.info.MigrationInfoImpl;

/**
 * A migration that is to be applied.
 *
 * @param aloneBecause why it cannot share a transaction, for example {@code line 3: VACUUM cannot run in a transaction
 *     block}; empty if it can
 */
record MigrationStep(MigrationInfoImpl migration, String aloneBecause) {

    boolean isAlone() {
        return !aloneBecause.isEmpty();
    }

    boolean isRepeatable() {
        return migration.getVersion() == null;
    }
}
