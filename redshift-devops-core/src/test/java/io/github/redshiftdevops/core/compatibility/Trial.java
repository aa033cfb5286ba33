package io.github.redshiftdevops.core.compatibility;

import io.github.redshiftdevops.core.ProgressLog;
import io.github.redshiftdevops.core.connection.ConnectionDetails;
import io.github.redshiftdevops.core.info.KnownMigration;
import io.github.redshiftdevops.core.local.TestDatabase;
import io.github.redshiftdevops.core.migrate.AppliedMigration;
import io.github.redshiftdevops.core.migrate.FlywaySettings;
import io.github.redshiftdevops.core.migrate.FlywaySources;
import io.github.redshiftdevops.core.migrate.MigrationSettings;
import io.github.redshiftdevops.core.migrate.Migrations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One project and one database, for Flyway and us by turns. */
final class Trial {

    private final Path folder;

    private final TestDatabase database = TestDatabase.create();

    private final Map<String, String> settings = new HashMap<>();

    Trial(Path folder) {
        this.folder = folder;
        settings.put("locations", "filesystem:" + folder.toAbsolutePath());
    }

    Trial with(String setting, String value) {
        settings.put(setting, value);
        return this;
    }

    Trial script(String name, String sql) throws IOException {
        Files.writeString(folder.resolve(name), sql);
        return this;
    }

    Map<String, String> settingsOfFlyway() {
        Map<String, String> all = new HashMap<>(Map.of(
                "flyway.url",
                database.url(),
                "flyway.user",
                "dev",
                "flyway.password",
                "",
                "flyway.connectRetries",
                "0"));
        settings.forEach((name, value) -> all.put("flyway." + name, value));
        return all;
    }

    Migrations ours() {
        FlywaySettings flyway = FlywaySettings.of(new FlywaySources(folder, settings, Map.of(), Map.of(), Map.of()));
        return new Migrations(new MigrationSettings(folder, Trial.class.getClassLoader(), flyway), ProgressLog.NONE);
    }

    ConnectionDetails database() {
        return database.connection();
    }

    /** Our migrate: the descriptions of what it applied. */
    List<String> migrate() {
        return ours().migrate(database()).applied().stream()
                .map(AppliedMigration::description)
                .toList();
    }

    /** Our info, each migration as {@code version description type state}. */
    List<String> info() {
        return ours().info(database()).migrations().stream().map(Trial::line).toList();
    }

    private static String line(KnownMigration migration) {
        return String.join(
                " ", migration.version().orElse("-"), migration.description(), migration.type(), migration.state());
    }

    void execute(String... statements) throws SQLException {
        database.execute(statements);
    }

    /** The rows with their columns joined by {@code |}. */
    List<String> query(String sql) throws SQLException {
        return database.query(sql);
    }
}
