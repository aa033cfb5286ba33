package io.github.redshiftdevops.core.drift;

import io.github.redshiftdevops.core.FailureException;
import io.github.redshiftdevops.core.ProblemCodes;
import io.github.redshiftdevops.core.ProgressLog;
import io.github.redshiftdevops.core.connection.ConnectionDetails;
import io.github.redshiftdevops.core.connection.RedshiftDataSource;
import io.github.redshiftdevops.core.diagnosis.Circumstances;
import io.github.redshiftdevops.core.diagnosis.Diagnosis;
import io.github.redshiftdevops.core.drift.DriftSettings.Project;
import io.github.redshiftdevops.core.migrate.FlywaySettings;
import io.github.redshiftdevops.core.migrate.FlywaySources;
import io.github.redshiftdevops.core.migrate.MigrationRun;
import io.github.redshiftdevops.core.migrate.MigrationSettings;
import io.github.redshiftdevops.core.migrate.Migrations;
import io.github.redshiftdevops.sql.Lexer;
import io.github.redshiftdevops.sql.Problem;
import io.github.redshiftdevops.sql.Statements;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Builds in a scratch database what the migrations make. */
record ScratchBuild(DriftSettings settings, ProgressLog log) {

    /** Flyway knows no version below it, and does not mind that no migration has it. */
    private static final String NO_VERSION = "0";

    private static final String NEED_NOT_EXIST = "?";

    /**
     * Runs the migrations up to the version, and the repeatable ones.
     *
     * @param schemas that Flyway manages in the database; the first one has the schema history
     * @throws FailureException if a migration fails
     */
    MigrationRun build(ConnectionDetails scratch, Optional<String> version, List<String> schemas) throws SQLException {
        prepare(scratch, schemas);
        Project project = settings.project();
        MigrationSettings migrations = new MigrationSettings(
                project.displayDirectory(), project.classLoader(), FlywaySettings.of(upTo(version, schemas)));
        try {
            MigrationRun run = new Migrations(migrations, new Quiet(log)).migrate(scratch);
            log.info("Built in a local Redshift: " + run.summary());
            return run;
        } catch (FailureException e) {
            log.warn(
                    "The migrations cannot be built in a local Redshift. What they expect to be there, such as users and"
                            + " groups, is made by the script that redshift.driftPrepare names.");
            throw e;
        }
    }

    private FlywaySources upTo(Optional<String> version, List<String> schemas) {
        FlywaySources sources = settings.project().flyway();
        Map<String, String> properties = new HashMap<>(sources.systemProperties());
        properties.put("flyway.target", version.orElse(NO_VERSION) + NEED_NOT_EXIST);
        properties.put("flyway.schemas", String.join(",", schemas));
        properties.put("flyway.defaultSchema", schemas.get(0));
        properties.put("flyway.baselineOnMigrate", "true");
        properties.put("flyway.baselineVersion", NO_VERSION);
        return new FlywaySources(
                sources.baseDirectory(),
                sources.parameters(),
                sources.projectProperties(),
                sources.environment(),
                properties);
    }

    private void prepare(ConnectionDetails scratch, List<String> schemas) throws SQLException {
        try (Connection connection = new RedshiftDataSource(scratch, log).getConnection();
                Statement statement = connection.createStatement()) {
            for (String schema : schemas) {
                statement.execute("create schema if not exists " + Lexer.quoteName(schema));
            }
            if (settings.options().prepare().isPresent()) {
                Path script = settings.options().prepare().get();
                for (io.github.redshiftdevops.sql.Statement prepared : Statements.split(read(script))) {
                    run(statement, prepared, script, scratch);
                }
            }
        }
    }

    private void run(
            Statement statement,
            io.github.redshiftdevops.sql.Statement prepared,
            Path script,
            ConnectionDetails scratch) {
        if (prepared.isEmpty()) {
            return;
        }
        try {
            statement.execute(prepared.text());
        } catch (SQLException e) {
            log.warn("The script " + script + " fails in a local Redshift at: "
                    + prepared.text().strip());
            throw Diagnosis.of(e, new Circumstances(scratch, settings.project().displayDirectory()));
        }
    }

    private static String read(Path script) {
        try {
            return new String(Files.readAllBytes(script), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw FailureException.inProject(
                    Problem.of(ProblemCodes.INVALID_PARAMETER, "the script '" + script + "' cannot be read")
                            .withHint("correct redshift.driftPrepare"));
        }
    }

    /** That migrations run on the scratch database is nothing the user wants to see: nothing is migrated. */
    private record Quiet(ProgressLog log) implements ProgressLog {

        @Override
        public void info(String line) {
            log.debug(line);
        }

        @Override
        public void warn(String line) {
            log.debug(line);
        }

        @Override
        public void debug(String line) {
            log.debug(line);
        }
    }
}
