package io.github.redshiftdevops.core.compatibility;

import io.github.redshiftdevops.core.ProgressLog;
import io.github.redshiftdevops.core.connection.ConnectionDetails;
import io.github.redshiftdevops.core.connection.JdbcUrl;
import io.github.redshiftdevops.core.connection.RedshiftDataSource;
import io.github.redshiftdevops.core.info.KnownMigration;
import io.github.redshiftdevops.core.local.LocalServer;
import io.github.redshiftdevops.core.migrate.AppliedMigration;
import io.github.redshiftdevops.core.migrate.FlywaySettings;
import io.github.redshiftdevops.core.migrate.FlywaySources;
import io.github.redshiftdevops.core.migrate.MigrationSettings;
import io.github.redshiftdevops.core.migrate.Migrations;
import io.github.redshiftdevops.local.LocalRedshift;
import io.github.redshiftdevops.local.LocalRedshiftSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** One project and one database, for Flyway and us by turns. */
final class Trial {

    private static final AtomicInteger DATABASES = new AtomicInteger();

    private final Path folder;

    private final String url;

    private final ConnectionDetails database;

    private final Map<String, String> settings = new HashMap<>();

    /** Starts on the first call; it ends with the JVM. */
    private static final class Server {

        private static final LocalRedshift REDSHIFT = LocalRedshift.start(LocalRedshiftSettings.defaults());

        static {
            Runtime.getRuntime().addShutdownHook(new Thread(REDSHIFT::close));
        }
    }

    Trial(Path folder) {
        this.folder = folder;
        String name = "trial_" + DATABASES.incrementAndGet();
        LocalServer server = new LocalServer(JdbcUrl.parse(Server.REDSHIFT.jdbcUrl("dev")));
        server.createDatabase(name);
        database = server.connectionDetails(name);
        url = Server.REDSHIFT.jdbcUrl(name);
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
        Map<String, String> all = new HashMap<>(
                Map.of("flyway.url", url, "flyway.user", "dev", "flyway.password", "", "flyway.connectRetries", "0"));
        settings.forEach((name, value) -> all.put("flyway." + name, value));
        return all;
    }

    Migrations ours() {
        FlywaySettings flyway = FlywaySettings.of(new FlywaySources(folder, settings, Map.of(), Map.of(), Map.of()));
        return new Migrations(new MigrationSettings(folder, Trial.class.getClassLoader(), flyway), ProgressLog.NONE);
    }

    ConnectionDetails database() {
        return database;
    }

    /** Our migrate: the descriptions of what it applied. */
    List<String> migrate() {
        return ours().migrate(database).applied().stream()
                .map(AppliedMigration::description)
                .toList();
    }

    /** Our info, each migration as {@code version description type state}. */
    List<String> info() {
        return ours().info(database).migrations().stream().map(Trial::line).toList();
    }

    private static String line(KnownMigration migration) {
        return String.join(
                " ", migration.version().orElse("-"), migration.description(), migration.type(), migration.state());
    }

    void execute(String... statements) throws SQLException {
        try (Connection connection = new RedshiftDataSource(database).getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /** The rows with their columns joined by a blank. */
    List<String> query(String sql) throws SQLException {
        try (Connection connection = new RedshiftDataSource(database).getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                String[] row = new String[rows.getMetaData().getColumnCount()];
                for (int column = 0; column < row.length; column++) {
                    row[column] = rows.getString(column + 1);
                }
                values.add(String.join(" ", Stream.of(row).map(String::valueOf).toList()));
            }
            return values;
        }
    }
}
