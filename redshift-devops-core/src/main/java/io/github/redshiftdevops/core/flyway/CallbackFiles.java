package io.github.redshiftdevops.core.flyway;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.flywaydb.core.api.callback.Event;
import org.flywaydb.core.api.resolver.MigrationResolver;
import org.flywaydb.core.api.resolver.ResolvedMigration;
import org.flywaydb.core.api.resource.Resource;
import org.flywaydb.core.internal.resource.ResourceName;
import org.flywaydb.core.internal.resource.ResourceNameParser;

/**
 * The names of the callbacks in SQL, for runs that do not execute them. Flyway is told of it as of a resolver, and gets
 * no migration from it. Not thread-safe.
 */
public final class CallbackFiles implements MigrationResolver {

    private List<String> names = List.of();

    /** Names such as {@code beforeMigrate.sql}, sorted; they are known after Flyway has looked for migrations. */
    public List<String> names() {
        return names;
    }

    @Override
    public Collection<ResolvedMigration> resolveMigrations(Context context) {
        ResourceNameParser parser = new ResourceNameParser(context.configuration);
        names = context.resourceProvider.getResources("", context.configuration.getSqlMigrationSuffixes()).stream()
                .map(Resource::getFilename)
                .flatMap(file -> {
                    ResourceName name = parser.parse(file);
                    return name.isValid() && Event.fromId(name.getPrefix()) != null ? Stream.of(file) : Stream.empty();
                })
                .sorted()
                .toList();
        return List.of();
    }
}
