package io.github.redshiftdevops.core.migrate;

import java.time.Duration;
import java.util.Optional;
import org.flywaydb.core.api.MigrationVersion;
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

    /** What is said of it when it has been applied, or undone. */
    AppliedMigration applied(Duration duration) {
        return new AppliedMigration(
                Optional.ofNullable(migration.getVersion()).map(MigrationVersion::getVersion),
                migration.getDescription(),
                migration.getType().name(),
                Optional.ofNullable(script.getPhysicalLocation()).orElse(migration.getScript()),
                duration);
    }

    boolean isAlone() {
        return !aloneBecause.isEmpty();
    }

    boolean isRepeatable() {
        return migration.getVersion() == null;
    }
}
