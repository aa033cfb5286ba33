package io.github.redshiftdevops.core.compatibility;

import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;

/** A migration in Java that the history of {@link HistoryRowsIT} has already. */
public final class FilledMigration implements JavaMigration {

    /** For Flyway. */
    public FilledMigration() {}

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("3");
    }

    @Override
    public String getDescription() {
        return "filled";
    }

    @Override
    public Integer getChecksum() {
        return null;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) {
        throw new IllegalStateException("it is applied already");
    }
}
