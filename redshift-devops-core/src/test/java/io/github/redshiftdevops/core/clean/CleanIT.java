package io.github.redshiftdevops.core.clean;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.redshiftdevops.core.FailureException;
import io.github.redshiftdevops.core.ProgressLog;
import io.github.redshiftdevops.core.connection.ConnectionDetails;
import io.github.redshiftdevops.core.connection.JdbcUrl;
import io.github.redshiftdevops.core.connection.RedshiftDataSource;
import io.github.redshiftdevops.core.local.LocalServer;
import io.github.redshiftdevops.core.lock.LockSettings;
import io.github.redshiftdevops.core.migrate.FlywaySettings;
import io.github.redshiftdevops.core.migrate.FlywaySources;
import io.github.redshiftdevops.core.migrate.MigrationSettings;
import io.github.redshiftdevops.core.migrate.Migrations;
import io.github.redshiftdevops.core.targets.Database;
import io.github.redshiftdevops.core.targets.TargetParameter;
import io.github.redshiftdevops.core.targets.TargetSettings;
import io.github.redshiftdevops.local.LocalRedshift;
import io.github.redshiftdevops.local.LocalRedshiftSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CleanIT {

    private static final AtomicInteger DATABASES = new AtomicInteger();

    /** What is in the schemas that are not the system's. */
    private static final String OBJECTS = """
            select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where c.relkind in ('r', 'v', 'm') and n.nspname !~ '^(pg_|information_schema)'
            union all
            select n.nspname || '.' || p.proname from pg_proc p join pg_namespace n on n.oid = p.pronamespace
            where n.nspname !~ '^(pg_|information_schema|redshift)'
            union all
            select nspname from pg_namespace where nspname !~ '^(pg_|information_schema|redshift)'
            order by 1
            """;

    @SuppressWarnings("NullAway.Init")
    private static LocalRedshift redshift;

    @TempDir
    private Path project;

    private final List<String> lines = new ArrayList<>();

    private String name = "";

    @SuppressWarnings("NullAway.Init")
    private Database database;

    @BeforeAll
    static void startRedshift() {
        redshift = LocalRedshift.start(LocalRedshiftSettings.defaults());
    }

    @AfterAll
    static void stopRedshift() {
        redshift.close();
    }

    @BeforeEach
    void createDatabase() {
        name = "clean_" + DATABASES.incrementAndGet();
        LocalServer server = new LocalServer(JdbcUrl.parse(redshift.jdbcUrl("dev")));
        server.createDatabase(name);
        database = server.database(name, redshift.instanceId());
    }

    @Test
    void dropsWhatFlywayMissesToo() throws Exception {
        execute(
                "create table sales (id int primary key, email varchar(10) unique)",
                "create table lines (id int references sales (id))",
                "create table \"Od d\"\"t.x\" (a int)",
                "create view v as select id from sales",
                "create view lbv as select * from public.sales with no schema binding",
                "create materialized view mv as select email, count(*) as n from sales group by email",
                "create view of_mv as select n from mv",
                "create procedure p(a in int, b inout int, c out varchar(20)) as $$ begin c := 'x'; end; $$ language plpgsql",
                "create procedure p(a in varchar(20)) as $$ begin return; end; $$ language plpgsql",
                "create function f(int) returns int immutable as $$ select $1 + 1 $$ language sql",
                "create schema other",
                "create table other.kept (id int)");

        clean(Map.of());

        assertThat(objects()).containsExactly("other", "other.kept", "public");
        assertThat(lines)
                .contains(
                        "Dropped: view public.of_mv",
                        "Dropped: view public.lbv",
                        "Dropped: materialized view public.mv",
                        "Dropped: table public.od d\"t.x",
                        "Dropped: procedure public.p(integer, integer)",
                        "Dropped: procedure public.p(character varying)",
                        "Dropped: function public.f(integer)")
                .endsWith("10 objects dropped");
    }

    @Test
    void dropsTheSchemasThatFlywayHasMadeAndEmptiesTheOthers() throws Exception {
        execute("create schema stock", "create table stock.old (id int)");
        Files.writeString(
                Files.createDirectories(project.resolve("src/main/resources/db/migration"))
                        .resolve("V1__a.sql"),
                "create table a (id int); create table stock.b (id int);");
        Map<String, String> flyway = Map.of("schemas", "sales,stock");
        new Migrations(
                        new MigrationSettings(project, CleanIT.class.getClassLoader(), settings(flyway)),
                        ProgressLog.NONE)
                .migrate(database.connection());

        clean(flyway);

        assertThat(objects()).containsExactly("public", "stock");
        assertThat(lines).contains("Dropped: schema sales");
    }

    @Test
    void dropsAnExternalSchemaOnlyIfItIsOneOfThem() throws Exception {
        execute(
                "create external schema spectrum from data catalog database 'x' iam_role 'arn:aws:iam::123456789012:role/x'",
                "create external schema kept from data catalog database 'x' iam_role 'arn:aws:iam::123456789012:role/x'");

        clean(Map.of("schemas", "public,spectrum"));

        assertThat(objects()).containsExactly("kept", "public");
        assertThat(lines).contains("Dropped: external schema spectrum", "1 object dropped");
    }

    @Test
    void dropsNothingIfItCannotDropAll() throws Exception {
        execute(
                "create schema other",
                "create function f(int) returns int immutable as $$ select $1 $$ language sql",
                "create procedure p() as $$ begin return; end; $$ language plpgsql",
                "create table t (id int)",
                "create table locked (id int)");
        List<String> before = objects();

        try (Connection reader = new RedshiftDataSource(database.connection()).getConnection();
                Statement statement = reader.createStatement()) {
            reader.setAutoCommit(false);
            statement.execute("lock table locked");
            execute("alter user dev set statement_timeout to 1000");

            assertThat(failure(settings(Map.of()), true, Optional.of(name)).problems())
                    .singleElement()
                    .satisfies(problem -> assertThat(problem.code()).isEqualTo("57014"));
        } finally {
            execute("alter user dev reset statement_timeout");
        }

        assertThat(objects()).isEqualTo(before);
        assertThat(lines).noneMatch(line -> line.startsWith("Dropped"));
    }

    @Test
    void saysThatThereIsNothing() {
        clean(Map.of());

        assertThat(lines).endsWith("Nothing to drop");
    }

    @Test
    void refusesUnlessItIsAskedForTwice() throws Exception {
        execute("create table t (id int)");

        assertThat(failure(settings(Map.of()), false, Optional.of(name)))
                .hasMessage("RD112: nothing is dropped, because it is disabled\n"
                        + "  help: enable it with -Dflyway.cleanDisabled=false");
        assertThat(failure(settings(Map.of()), true, Optional.empty()))
                .hasMessage("RD112: nothing is dropped, because it is not confirmed\n  help: confirm it with"
                        + " -Dredshift.cleanConfirm=" + name + ", the name of the database");
        assertThat(failure(settings(Map.of()), true, Optional.of("prod")))
                .hasMessageContaining("redshift.cleanConfirm is 'prod', and the database is '" + name + "'");

        assertThat(objects()).contains("public.t");
    }

    @Test
    void neverRunsOnProduction() {
        ConnectionDetails details = database.connection();
        TargetSettings target = TargetSettings.of(Map.of("REDSHIFT_PASSWORD", "any"))
                .with(TargetParameter.URL, details.url().text())
                .with(TargetParameter.USER, "dev")
                .with(TargetParameter.PRODUCTION_PATTERNS, "clean_*");

        FailureException failure = catchThrowableOfType(
                FailureException.class,
                () -> clean().run(new CleanSettings(
                        target, settings(Map.of()).history(), true, Optional.of(name), LockSettings.defaults())));

        assertThat(failure.problems().get(0).code()).isEqualTo("RD111");
    }

    @Test
    void waitsForARunThatMigrates() throws Exception {
        execute("create table t (id int); create table flyway_schema_history_lock (nothing int);"
                + " create table flyway_schema_history_runs (started timestamp, db_user varchar(128),"
                + " host varchar(256), build varchar(256), process int)");
        try (Connection other = new RedshiftDataSource(database.connection()).getConnection();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("lock table flyway_schema_history_lock");

            FailureException failure = catchThrowableOfType(
                    FailureException.class,
                    () -> clean(Map.of(), LockSettings.defaults().withTimeout(Duration.ZERO)));

            assertThat(failure.problems().get(0).code()).isEqualTo("RD308");
            assertThat(objects()).contains("public.t");
        }
        clean(Map.of());

        assertThat(objects()).containsExactly("public");
    }

    private void clean(Map<String, String> flyway) {
        clean(flyway, LockSettings.defaults());
    }

    private void clean(Map<String, String> flyway, LockSettings lock) {
        clean().run(new CleanSettings(
                TargetSettings.of(Map.of()), settings(flyway).history(), true, Optional.of(name), lock));
    }

    private FailureException failure(FlywaySettings flyway, boolean enabled, Optional<String> confirmed) {
        return catchThrowableOfType(
                FailureException.class,
                () -> clean().run(new CleanSettings(
                        TargetSettings.of(Map.of()), flyway.history(), enabled, confirmed, LockSettings.defaults())));
    }

    private Clean clean() {
        return new Clean(
                () -> database,
                settings -> {
                    throw new AssertionError("nobody has asked for AWS");
                },
                new ProgressLog() {

                    @Override
                    public void info(String line) {
                        lines.add(line);
                    }

                    @Override
                    public void warn(String line) {}

                    @Override
                    public void debug(String line) {}
                });
    }

    private FlywaySettings settings(Map<String, String> flyway) {
        return FlywaySettings.of(new FlywaySources(project, flyway, Map.of(), Map.of(), Map.of()));
    }

    private void execute(String... statements) throws SQLException {
        try (Connection connection = new RedshiftDataSource(database.connection()).getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private List<String> objects() throws SQLException {
        try (Connection connection = new RedshiftDataSource(database.connection()).getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(OBJECTS)) {
            List<String> names = new ArrayList<>();
            while (rows.next()) {
                names.add(rows.getString(1));
            }
            return names;
        }
    }
}
