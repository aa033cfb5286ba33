package io.github.redshiftdevops.maven.goal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.redshiftdevops.core.FailureException;
import io.github.redshiftdevops.core.ProgressLog;
import io.github.redshiftdevops.core.connection.JdbcUrl;
import io.github.redshiftdevops.core.local.LocalServer;
import io.github.redshiftdevops.core.migrate.FlywaySettings;
import io.github.redshiftdevops.core.migrate.FlywaySources;
import io.github.redshiftdevops.core.migrate.MigrateOptions;
import io.github.redshiftdevops.core.migrate.MigrationSettings;
import io.github.redshiftdevops.core.targets.Database;
import io.github.redshiftdevops.core.targets.LocalDatabase;
import io.github.redshiftdevops.core.targets.TargetSettings;
import io.github.redshiftdevops.local.LocalRedshift;
import io.github.redshiftdevops.local.LocalRedshiftSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MigrateGoalIT {

    private static final AtomicInteger DATABASES = new AtomicInteger();

    @SuppressWarnings("NullAway.Init")
    private static LocalRedshift redshift;

    @TempDir
    private Path project;

    private final List<String> lines = new ArrayList<>();

    @BeforeAll
    static void start() {
        redshift = LocalRedshift.start(LocalRedshiftSettings.defaults());
    }

    @AfterAll
    static void stop() {
        redshift.close();
    }

    @Test
    void reportsARunThatSucceeds() throws Exception {
        migration("V1__a.sql", "create table a (id int);");

        migrate(MigrateGoalIT::newDatabase);

        assertThat(report("report.html"))
                .contains("<h1 class=\"good\">Succeeded: 1 applied</h1>")
                .contains("<dd>a new database</dd>")
                .contains("<td class=\"long faint\">src/main/resources/db/migration/V1__a.sql</td>");
        assertThat(report("report.json"))
                .contains("\"succeeded\": true", "\"versionAfter\": \"1\"", "\"user\": \"dev\"");
        assertThat(report("TEST-migrations.xml")).contains("tests=\"1\" failures=\"0\"", "name=\"V1 a\"");
        assertThat(lines).contains("info: Report: target/redshift-devops/report.html");
    }

    @Test
    void reportsARunThatFails() throws Exception {
        migration("V1__a.sql", "create table a (id int);");
        migration("V2__b.sql", "\nselect mail from a;");
        migration("V3__c.sql", "create table c (id int);");

        assertThatThrownBy(() -> migrate(MigrateGoalIT::newDatabase)).isInstanceOf(FailureException.class);

        assertThat(report("report.html"))
                .contains("<h1 class=\"bad\">Failed: 1 failed, 1 rolled back, 1 pending</h1>")
                .contains("--&gt; src/main/resources/db/migration/V2__b.sql:2:8")
                .contains("select mail from a");
        assertThat(report("report.json")).contains("\"succeeded\": false", "\"code\": \"42703\"", "\"line\": 2");
        assertThat(report("TEST-migrations.xml"))
                .contains("tests=\"3\" failures=\"1\" errors=\"0\" skipped=\"2\"")
                .contains("message=\"42703: column &quot;mail&quot; does not exist\"");
    }

    @Test
    void reportsARunThatFindsNoDatabase() throws Exception {
        assertThatThrownBy(() -> migrate(() -> {
                    throw new IllegalStateException("no database today");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(report("report.html")).contains("<dd>not known</dd>", "no database today");
        assertThat(report("TEST-migrations.xml")).contains("tests=\"1\" failures=\"1\"", "name=\"migrate\"");
    }

    @Test
    void isNotChangedByAReportThatCannotBeWritten() throws Exception {
        migration("V1__a.sql", "select nothing;");
        Files.createDirectories(project.resolve("target/redshift-devops/report.json/in-the-way"));

        assertThatThrownBy(() -> migrate(MigrateGoalIT::newDatabase))
                .isInstanceOf(FailureException.class)
                .hasMessageContaining("nothing");

        assertThat(lines).anyMatch(line -> line.startsWith("warn: The report could not be written: "));
    }

    private void migrate(LocalDatabase local) {
        FlywaySettings flyway = FlywaySettings.of(new FlywaySources(project, Map.of(), Map.of(), Map.of(), Map.of()));
        GoalSettings settings = new GoalSettings(
                TargetSettings.of(Map.of()),
                new MigrationSettings(project, MigrateGoalIT.class.getClassLoader(), flyway),
                project.resolve("target"));
        GoalDatabase target = new GoalDatabase(
                local,
                aws -> {
                    throw new AssertionError("nobody has asked for AWS");
                },
                log());
        new MigrateGoal(target, log()).run(settings, MigrateOptions.defaults());
    }

    private static Database newDatabase() {
        LocalServer server = new LocalServer(JdbcUrl.parse(redshift.jdbcUrl("dev")));
        String name = "goal_" + DATABASES.incrementAndGet();
        server.createDatabase(name);
        return Database.local(server.connectionDetails(name), "a new database", "no note");
    }

    private void migration(String name, String sql) throws IOException {
        Path folder = Files.createDirectories(project.resolve("src/main/resources/db/migration"));
        Files.writeString(folder.resolve(name), sql);
    }

    private String report(String name) throws IOException {
        return Files.readString(project.resolve("target/redshift-devops").resolve(name));
    }

    private ProgressLog log() {
        return new ProgressLog() {

            @Override
            public void info(String line) {
                lines.add("info: " + line);
            }

            @Override
            public void warn(String line) {
                lines.add("warn: " + line);
            }

            @Override
            public void debug(String line) {}
        };
    }
}
