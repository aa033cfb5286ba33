package io.github.redshiftdevops.core.migrate;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.redshiftdevops.core.FailureException;
import io.github.redshiftdevops.core.connection.ConnectionDetails;
import io.github.redshiftdevops.core.local.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** A folder with migrations, and a new database of a local Redshift that all tests of the JVM share. */
final class MigrationProject {

    private final Path folder;

    private final TestDatabase database = TestDatabase.create();

    private final Map<String, String> flyway = new HashMap<>();

    private final RecordedLog log = new RecordedLog();

    private MigrationProject(Path folder) {
        this.folder = folder;
    }

    static MigrationProject in(Path folder) {
        return new MigrationProject(folder);
    }

    /** The same migrations and settings with another database. */
    MigrationProject withNewDatabase() {
        MigrationProject other = new MigrationProject(folder);
        other.flyway.putAll(flyway);
        return other;
    }

    MigrationProject with(String setting, String value) {
        flyway.put(setting, value);
        return this;
    }

    MigrationProject migration(String name, String sql) throws IOException {
        Files.createDirectories(migrations());
        Files.writeString(migrations().resolve(name), sql);
        return this;
    }

    void delete(String name) throws IOException {
        Files.delete(migrations().resolve(name));
    }

    private Path migrations() {
        return folder.resolve("src/main/resources/db/migration");
    }

    Migrations goals() {
        FlywaySettings settings = FlywaySettings.of(new FlywaySources(folder, flyway, Map.of(), Map.of(), Map.of()));
        ClassLoader classLoader = MigrationProject.class.getClassLoader();
        return new Migrations(new MigrationSettings(folder, classLoader, settings), log);
    }

    MigrationRun migrate() {
        return goals().migrate(database());
    }

    static FailureException failureOf(ThrowingCallable work) {
        return catchThrowableOfType(FailureException.class, work);
    }

    ConnectionDetails database() {
        return database.connection();
    }

    RecordedLog log() {
        return log;
    }

    Connection connect() throws SQLException {
        return database.connect();
    }

    /** Runs statements, each on its own. */
    void execute(String... statements) throws SQLException {
        database.execute(statements);
    }

    /** The rows with their columns joined by {@code |}. */
    List<String> query(String sql) throws SQLException {
        return database.query(sql);
    }

    /** What the history says, without times. */
    List<String> history() throws SQLException {
        return query("select installed_rank, coalesce(version, '-'), description, type, success"
                + " from flyway_schema_history order by installed_rank");
    }

    /** Tables, views and their columns, and procedures, of the user. */
    List<String> catalog() throws SQLException {
        return query("select n.nspname || '.' || c.relname || '.' || a.attname || ' ' || a.atttypid"
                + " from pg_class c join pg_namespace n on n.oid = c.relnamespace"
                + " join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped"
                + " where n.nspname not like 'pg_%' and n.nspname <> 'information_schema'"
                + " and c.relkind in ('r', 'v')"
                + " union all select n.nspname || '.' || p.proname || '()' from pg_proc p"
                + " join pg_namespace n on n.oid = p.pronamespace where n.nspname = 'public'"
                + " union all select nspname from pg_namespace where nspname not like 'pg_%'"
                + " order by 1");
    }
}
