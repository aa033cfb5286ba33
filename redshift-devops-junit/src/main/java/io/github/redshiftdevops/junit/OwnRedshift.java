package io.github.redshiftdevops.junit;

import io.github.redshiftdevops.core.FailureException;
import io.github.redshiftdevops.core.FailureException.Fault;
import io.github.redshiftdevops.core.connection.JdbcUrl;
import io.github.redshiftdevops.core.local.LocalServer;
import io.github.redshiftdevops.core.migrate.FlywaySettings;
import io.github.redshiftdevops.core.migrate.FlywaySources;
import io.github.redshiftdevops.core.migrate.MigrationSettings;
import io.github.redshiftdevops.core.migrate.Migrations;
import io.github.redshiftdevops.local.LocalRedshift;
import io.github.redshiftdevops.local.LocalRedshiftException;
import io.github.redshiftdevops.local.LocalRedshiftSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** A local Redshift in the JVM of the tests, for tests that no build has prepared. It ends with the JVM. */
final class OwnRedshift {

    private static final String DATABASE = "migrated";

    private OwnRedshift() {}

    /**
     * Starts it and migrates a database in it.
     *
     * @throws FailureException if it cannot be started, or a migration is wrong
     */
    static TestTarget start(Path module) {
        LocalServer server = new LocalServer(JdbcUrl.parse(redshift(module).jdbcUrl(DATABASE)));
        server.createDatabase(DATABASE);
        migrate(module, server);
        return new TestTarget.Copied(server, DATABASE);
    }

    private static LocalRedshift redshift(Path module) {
        Path s3Root = module.resolve("src/test/s3");
        LocalRedshiftSettings settings = LocalRedshiftSettings.defaults();
        try {
            LocalRedshift redshift =
                    LocalRedshift.start(Files.isDirectory(s3Root) ? settings.withS3Root(s3Root) : settings);
            Runtime.getRuntime().addShutdownHook(new Thread(redshift::close, "redshift-devops-shutdown"));
            return redshift;
        } catch (LocalRedshiftException e) {
            throw new FailureException(Fault.ENVIRONMENT, List.of(e.problem()), e);
        }
    }

    private static void migrate(Path module, LocalServer server) {
        FlywaySettings flyway =
                FlywaySettings.of(new FlywaySources(module, Map.of(), Map.of(), System.getenv(), systemProperties()));
        if (flyway.missingDefaultFolder().isEmpty()) {
            ClassLoader classLoader = Thread.currentThread().getContextClassLoader();
            new Migrations(new MigrationSettings(module, classLoader, flyway), new TestProgressLog())
                    .migrate(server.connectionDetails(DATABASE));
        }
    }

    private static Map<String, String> systemProperties() {
        Properties properties = System.getProperties();
        Map<String, String> map = new TreeMap<>();
        properties.stringPropertyNames().forEach(name -> map.put(name, properties.getProperty(name)));
        return map;
    }
}
