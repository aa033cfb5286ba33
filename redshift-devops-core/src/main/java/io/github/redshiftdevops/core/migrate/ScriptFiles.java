package io.github.redshiftdevops.core.migrate;

import io.github.redshiftdevops.core.FailureException;
import io.github.redshiftdevops.core.ProblemCodes;
import io.github.redshiftdevops.core.ProgressLog;
import io.github.redshiftdevops.core.migrate.ScriptFile.Kind;
import io.github.redshiftdevops.sql.Problem;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Supplier;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.configuration.Configuration;
import org.flywaydb.core.api.migration.JavaMigration;
import org.flywaydb.core.api.resource.LoadableResource;
import org.flywaydb.core.internal.resource.ResourceName;
import org.flywaydb.core.internal.resource.ResourceNameParser;
import org.flywaydb.core.internal.scanner.Scanner;
import org.jspecify.annotations.Nullable;

/** The SQL files of a project, found by Flyway's own scanner and named as Flyway's settings say. No database is asked. */
public final class ScriptFiles {

    /** Flyway's default. Its setting belongs to the paid editions. */
    private static final String UNDO_PREFIX = "U";

    private final Configuration configuration;

    private final ResourceNameParser names;

    private final Scanner<JavaMigration> scanner;

    private ScriptFiles(Configuration configuration) {
        this.configuration = configuration;
        this.names = new ResourceNameParser(configuration);
        this.scanner = new Scanner<>(JavaMigration.class, configuration, configuration.getLocations());
    }

    /**
     * Reads the files.
     *
     * @return in the order of their names
     * @throws FailureException if a setting of Flyway is wrong, or a location cannot be read
     */
    public static List<ScriptFile> find(MigrationSettings settings, ProgressLog log) {
        return FlywayLog.leadingTo(log, () -> asProblem(() -> new ScriptFiles(configuration(settings)).read()));
    }

    /**
     * How placeholders are written, and which are defined.
     *
     * @throws FailureException if a setting of Flyway is wrong
     */
    public static PlaceholderSettings placeholders(MigrationSettings settings) {
        Configuration configuration = asProblem(() -> configuration(settings));
        Map<String, @Nullable String> values = new HashMap<>(configuration.getPlaceholders());
        values.put("flyway:table", configuration.getTable());
        Optional.ofNullable(configuration.getDefaultSchema())
                .or(() -> List.of(configuration.getSchemas()).stream().findFirst())
                .ifPresent(schema -> values.put("flyway:defaultSchema", schema));
        return new PlaceholderSettings(
                configuration.isPlaceholderReplacement(),
                configuration.getPlaceholderPrefix(),
                configuration.getPlaceholderSuffix(),
                values);
    }

    /**
     * How the files of versioned, repeatable and undo migrations are named.
     *
     * @throws FailureException if a setting of Flyway is wrong
     */
    public static NamingSettings naming(MigrationSettings settings) {
        Configuration configuration = asProblem(() -> configuration(settings));
        return new NamingSettings(
                configuration.getSqlMigrationPrefix(),
                configuration.getRepeatableSqlMigrationPrefix(),
                UNDO_PREFIX,
                configuration.getSqlMigrationSeparator(),
                configuration.getSqlMigrationSuffixes()[0],
                List.of(configuration.getLocations()).stream()
                        .filter(location -> location.getDescriptor().startsWith("filesystem:"))
                        .map(location -> Path.of(location.getRootPath()))
                        .toList());
    }

    private static Configuration configuration(MigrationSettings settings) {
        return Flyway.configure(settings.classLoader())
                .configuration(settings.flyway().forFlyway());
    }

    private static <T> T asProblem(Supplier<T> work) {
        try {
            return work.get();
        } catch (FlywayException e) {
            throw new FailureException(
                    FailureException.Fault.PROJECT,
                    List.of(Problem.of(
                            ProblemCodes.INVALID_FLYWAY_SETTING,
                            String.valueOf(e.getMessage()).strip().replace("\n", " "))),
                    e);
        }
    }

    private List<ScriptFile> read() {
        return scanner.getResources("", configuration.getSqlMigrationSuffixes()).stream()
                .map(this::script)
                .sorted(Comparator.comparing(ScriptFile::file))
                .toList();
    }

    private ScriptFile script(LoadableResource resource) {
        ResourceName name = names.parse(resource.getFilename());
        Kind kind = kind(name);
        ResourceName undo = kind == Kind.UNKNOWN ? asVersioned(resource.getFilename()) : name;
        boolean isUndo = kind == Kind.UNKNOWN && resource.getFilename().startsWith(UNDO_PREFIX) && undo.isValid();
        Optional<ResourceName> named = Optional.of(undo).filter(ResourceName::isValid);
        return new ScriptFile(
                isUndo ? Kind.UNDO : kind,
                named.map(ResourceName::getVersion).map(Object::toString),
                named.map(ResourceName::getDescription).orElse(""),
                Path.of(resource.getAbsolutePath()),
                text(resource),
                executeInTransaction(resource));
    }

    /** Flyway's open-source edition does not know the names of undo scripts; they differ in their prefix only. */
    private ResourceName asVersioned(String fileName) {
        return names.parse(configuration.getSqlMigrationPrefix()
                + (fileName.startsWith(UNDO_PREFIX) ? fileName.substring(UNDO_PREFIX.length()) : fileName));
    }

    private Kind kind(ResourceName name) {
        if (!name.isValid()) {
            return Kind.UNKNOWN;
        }
        if (name.getPrefix().equals(configuration.getSqlMigrationPrefix())) {
            return Kind.VERSIONED;
        }
        if (name.getPrefix().equals(configuration.getRepeatableSqlMigrationPrefix())) {
            return Kind.REPEATABLE;
        }
        return name.getPrefix().equals(UNDO_PREFIX) ? Kind.UNDO : Kind.CALLBACK;
    }

    private Optional<Boolean> executeInTransaction(LoadableResource resource) {
        LoadableResource conf = scanner.getResource(resource.getRelativePath() + ".conf");
        if (conf == null) {
            return Optional.empty();
        }
        Properties properties = new Properties();
        try (Reader reader = conf.read()) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Optional.ofNullable(properties.getProperty("executeInTransaction"))
                .map(String::strip)
                .map(Boolean::parseBoolean);
    }

    private static String text(LoadableResource resource) {
        StringWriter text = new StringWriter();
        try (Reader reader = resource.read()) {
            reader.transferTo(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
