package io.github.redshiftdevops.core.drift;

import io.github.redshiftdevops.core.FailureException;
import io.github.redshiftdevops.core.ProgressLog;
import io.github.redshiftdevops.core.connection.RedshiftDataSource;
import io.github.redshiftdevops.core.migrate.FlywaySettings;
import io.github.redshiftdevops.core.migrate.FlywaySources;
import io.github.redshiftdevops.core.migrate.MigrationSettings;
import io.github.redshiftdevops.core.migrate.Migrations;
import io.github.redshiftdevops.core.targets.Database;
import io.github.redshiftdevops.core.targets.TargetSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A project with migrations, and a database that they ran on. */
final class DriftProject implements ProgressLog {

    private final Path project;

    private final Databases databases;

    private final Map<String, String> flyway = new HashMap<>();

    private final List<String> lines = new ArrayList<>();

    private final List<String> warnings = new ArrayList<>();

    private final List<String> moreSchemas = new ArrayList<>();

    private final Database database;

    private List<String> ignore = List.of();

    private Optional<Path> prepare = Optional.empty();

    DriftProject(Path project, Databases databases) {
        this.project = project;
        this.databases = databases;
        this.database = databases.create();
    }

    DriftProject preparedBy(Path script) {
        prepare = Optional.of(script);
        return this;
    }

    DriftProject ignoring(String... rules) {
        ignore = List.of(rules);
        return this;
    }

    DriftProject schemas(String schemas) {
        flyway.put("schemas", schemas);
        return this;
    }

    DriftProject alsoIn(String schema) {
        moreSchemas.add(schema);
        return this;
    }

    DriftProject migration(String name, String sql) throws IOException {
        Files.createDirectories(folder());
        Files.writeString(folder().resolve(name), sql);
        return this;
    }

    DriftProject remove(String name) throws IOException {
        Files.delete(folder().resolve(name));
        return this;
    }

    private Path folder() {
        return project.resolve("src/main/resources/db/migration");
    }

    void migrate() {
        FlywaySettings settings = FlywaySettings.of(sources());
        new Migrations(new MigrationSettings(project, DriftProject.class.getClassLoader(), settings), ProgressLog.NONE)
                .migrate(database.connection());
    }

    void execute(String... statements) throws SQLException {
        try (Connection connection = new RedshiftDataSource(database.connection()).getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    DriftReport run() {
        return run(false);
    }

    DriftReport runToFail() throws FailureException {
        return run(true);
    }

    private DriftReport run(boolean fail) {
        DriftSettings settings = new DriftSettings(
                TargetSettings.of(Map.of()),
                new DriftSettings.Project(sources(), project, DriftProject.class.getClassLoader()),
                new DriftSettings.Options(IgnoreRules.of(ignore), moreSchemas, prepare, fail),
                project.resolve("target"));
        return new Drift(
                        () -> database,
                        databases::scratch,
                        any -> {
                            throw new AssertionError("nobody has asked for AWS");
                        },
                        this)
                .run(settings);
    }

    /** What is in the schema public. */
    Catalog catalog() throws SQLException {
        try (Connection connection = new RedshiftDataSource(database.connection()).getConnection()) {
            return CatalogReader.read(connection, List.of("public"), Set.of(), this);
        }
    }

    Catalog printedAlike(Catalog actual, Catalog expected) throws SQLException {
        try (Connection connection = new RedshiftDataSource(database.connection()).getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("set search_path to pg_catalog");
            return new ViewPrinter(connection).alike(actual, expected);
        }
    }

    String report(String name) throws IOException {
        return Files.readString(project.resolve("target/redshift-devops").resolve(name));
    }

    List<String> lines() {
        return lines;
    }

    List<String> warnings() {
        return warnings;
    }

    private FlywaySources sources() {
        return new FlywaySources(project, flyway, Map.of(), Map.of(), Map.of());
    }

    @Override
    public void info(String line) {
        lines.add(line);
    }

    @Override
    public void warn(String line) {
        warnings.add(line);
    }

    @Override
    public void debug(String line) {}
}
