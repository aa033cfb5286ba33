package io.github.redshiftdevops.core.flyway;

import java.util.List;
import org.flywaydb.core.api.configuration.Configuration;
import org.flywaydb.core.extensibility.ResourceType;
import org.flywaydb.core.extensibility.ResourceTypeProvider;
import org.flywaydb.core.internal.util.Pair;

/**
 * With which prefix names of scripts begin that undo a migration. Flyway's open-source edition neither knows such names
 * nor the setting. One exists for each configuration.
 *
 * <p>Public, because Flyway makes it from its name in {@code META-INF/services}.
 */
public final class UndoPrefix implements ResourceTypeProvider {

    /** Flyway's name of the setting. */
    public static final String SETTING = "flyway.undoSqlMigrationPrefix";

    /** Flyway's default. */
    public static final String DEFAULT = "U";

    private String prefix = DEFAULT;

    /** For Flyway. */
    public UndoPrefix() {}

    private enum UndoType implements ResourceType {
        UNDO_MIGRATION;

        @Override
        public String getDisplayName() {
            return "undo migration";
        }

        @Override
        public boolean isVersioned() {
            return true;
        }
    }

    /** Sets the prefix for whatever is done with the configuration. */
    public static void set(Configuration configuration, String prefix) {
        configuration.getPluginRegister().getExact(UndoPrefix.class).prefix = prefix;
    }

    static String of(Configuration configuration) {
        return configuration.getPluginRegister().getExact(UndoPrefix.class).prefix;
    }

    @Override
    public List<Pair<String, ResourceType>> getPrefixTypePairs(Configuration configuration) {
        return List.of(Pair.of(prefix, UndoType.UNDO_MIGRATION));
    }
}
