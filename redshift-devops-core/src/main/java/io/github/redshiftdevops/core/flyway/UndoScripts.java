package io.github.redshiftdevops.core.flyway;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.flywaydb.core.api.CoreMigrationType;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.configuration.Configuration;
import org.flywaydb.core.api.resolver.MigrationResolver;
import org.flywaydb.core.api.resolver.ResolvedMigration;
import org.flywaydb.core.api.resource.LoadableResource;
import org.flywaydb.core.internal.resolver.ChecksumCalculator;
import org.flywaydb.core.internal.resolver.ResolvedMigrationImpl;
import org.flywaydb.core.internal.resolver.sql.SqlMigrationExecutor;
import org.flywaydb.core.internal.resource.ResourceName;
import org.flywaydb.core.internal.resource.ResourceNameParser;

/**
 * The scripts that undo migrations, such as {@code U1.2__users.sql}, in all locations. Flyway is told of it as of a
 * resolver, and gets no migration from it: the scripts are none. Not thread-safe.
 */
public final class UndoScripts implements MigrationResolver {

    private final Map<MigrationVersion, ResolvedMigration> scripts = new TreeMap<>();

    /**
     * The script that undoes the version; empty if there is none.
     *
     * <p>It is asked after Flyway has looked for migrations.
     */
    public Optional<ResolvedMigration> of(MigrationVersion version) {
        return Optional.ofNullable(scripts.get(version));
    }

    /** With which the names of the scripts begin. */
    public static String prefix(Configuration configuration) {
        return UndoPrefix.of(configuration);
    }

    /** Looks for the scripts. There may be one for each version. */
    @Override
    public Collection<ResolvedMigration> resolveMigrations(Context context) {
        scripts.clear();
        Configuration configuration = context.configuration;
        String prefix = UndoPrefix.of(configuration);
        ResourceNameParser names = new ResourceNameParser(configuration);
        for (LoadableResource resource :
                context.resourceProvider.getResources(prefix, configuration.getSqlMigrationSuffixes())) {
            ResourceName name = names.parse(resource.getFilename());
            if (name.isValid() && name.getPrefix().equals(prefix)) {
                add(script(context, resource, name));
            }
        }
        return List.of();
    }

    private void add(ResolvedMigration script) {
        ResolvedMigration other = scripts.put(script.getVersion(), script);
        if (other != null) {
            throw new FlywayException("Found more than one script that undoes version " + script.getVersion()
                    + "\nOffenders:\n-> " + other.getPhysicalLocation() + "\n-> " + script.getPhysicalLocation());
        }
    }

    private static ResolvedMigration script(Context context, LoadableResource resource, ResourceName name) {
        Configuration configuration = context.configuration;
        return new ResolvedMigrationImpl(
                name.getVersion(),
                name.getDescription(),
                resource.getRelativePath(),
                ChecksumCalculator.calculate(resource),
                null,
                CoreMigrationType.SQL,
                resource.getAbsolutePathOnDisk(),
                new SqlMigrationExecutor(
                        context.sqlScriptExecutorFactory,
                        context.sqlScriptFactory.createSqlScript(
                                resource, configuration.isMixed(), context.resourceProvider),
                        true,
                        configuration.isBatch()));
    }
}
