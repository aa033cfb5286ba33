package io.github.redshiftdevops.core.flyway;

import java.util.Date;
import java.util.List;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.resolver.ResolvedMigration;
import org.flywaydb.core.extensibility.AppliedMigration;
import org.flywaydb.core.extensibility.MigrationType;
import org.flywaydb.core.internal.info.AppliedMigrationAttributes;
import org.flywaydb.core.internal.info.MigrationInfoContext;
import org.flywaydb.core.internal.schemahistory.BaseAppliedMigration;
import org.flywaydb.core.internal.util.Pair;
import org.jspecify.annotations.Nullable;

/**
 * A row {@code UNDO_SQL} of the schema history, as Flyway's paid editions write it. The migration of the same version
 * before it is undone, and pending again.
 *
 * <p>Public, because Flyway makes it from its name in {@code META-INF/services}.
 */
public final class UndoMigration extends BaseAppliedMigration {

    private static final String TYPE = "UNDO_SQL";

    /** For Flyway. */
    public UndoMigration() {}

    private enum UndoType implements MigrationType {
        UNDO_SQL;

        @Override
        public boolean isUndo() {
            return true;
        }

        @Override
        public boolean isBaseline() {
            return false;
        }

        @Override
        public boolean isSynthetic() {
            return false;
        }
    }

    @Override
    public boolean handlesType(String type) {
        return TYPE.equalsIgnoreCase(type);
    }

    @Override
    @SuppressWarnings("PMD.ExcessiveParameterList")
    public AppliedMigration create(
            int installedRank,
            MigrationVersion version,
            String description,
            String type,
            String script,
            @Nullable Integer checksum,
            Date installedOn,
            String installedBy,
            int executionTime,
            boolean success) {
        UndoMigration created = new UndoMigration();
        created.installedRank = installedRank;
        created.version = version;
        created.description = description;
        created.type = UndoType.UNDO_SQL;
        created.script = script;
        created.checksum = checksum;
        created.installedOn = installedOn;
        created.installedBy = installedBy;
        created.executionTime = executionTime;
        created.success = success;
        return created;
    }

    /** Or the version would count as applied. */
    @Override
    public boolean isVersioned() {
        return false;
    }

    @Override
    public MigrationState getState(
            MigrationInfoContext context, boolean outOfOrder, @Nullable ResolvedMigration resolved) {
        return isSuccess() ? MigrationState.SUCCESS : MigrationState.FAILED;
    }

    @Override
    public void updateAttributes(List<Pair<AppliedMigration, AppliedMigrationAttributes>> applied) {
        if (!isSuccess()) {
            return;
        }
        for (int i = applied.size() - 1; i >= 0; i--) {
            AppliedMigration before = applied.get(i).getLeft();
            if (version.equals(before.getVersion()) && !before.getType().isUndo()) {
                applied.get(i).getRight().undone = true;
                return;
            }
        }
    }
}
