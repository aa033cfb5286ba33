package io.github.redshiftdevops.core.migrate;

import io.github.redshiftdevops.core.FailureException;
import io.github.redshiftdevops.core.ProgressLog;
import io.github.redshiftdevops.core.connection.ConnectionDetails;
import io.github.redshiftdevops.core.connection.RedshiftDataSource;
import io.github.redshiftdevops.core.diagnosis.Circumstances;
import io.github.redshiftdevops.core.diagnosis.Diagnosis;
import io.github.redshiftdevops.core.diagnosis.InvalidMigrations;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.flywaydb.core.api.output.MigrateResult;
import org.flywaydb.core.api.output.ValidateResult;
import org.flywaydb.core.api.pattern.ValidatePattern;

/** The migrations of a project. Thread-safe. */
public final class Migrations {

    private final MigrationSettings settings;

    private final ProgressLog log;

    /** With the log that is told each migration as soon as it has been applied. */
    public Migrations(MigrationSettings settings, ProgressLog log) {
        this.settings = settings;
        this.log = log;
    }

    /**
     * Applies what is pending.
     *
     * @throws FailureException if the database cannot be reached, or a migration or a setting of Flyway is wrong
     */
    public MigrationRun migrate(ConnectionDetails database) {
        RunRecorder recorder = new RunRecorder(log);
        MigrateResult result = FlywayLog.leadingTo(recorder, () -> migrate(database, recorder));
        return recorder.toRun(result);
    }

    private MigrateResult migrate(ConnectionDetails database, RunRecorder recorder) {
        Circumstances circumstances = new Circumstances(database, settings.displayDirectory());
        try {
            return migrate(flyway(database, recorder), circumstances);
        } catch (FlywayException e) {
            throw Diagnosis.of(e, circumstances);
        }
    }

    private static MigrateResult migrate(Flyway flyway, Circumstances circumstances) {
        try {
            return flyway.migrate();
        } catch (FlywayValidateException e) {
            throw InvalidMigrations.failure(validateApplied(flyway), e, circumstances);
        }
    }

    /** Asks Flyway again for what is wrong: the exception tells it as one text. */
    private static ValidateResult validateApplied(Flyway flyway) {
        ValidatePattern[] patterns = Stream.concat(
                        Stream.of(flyway.getConfiguration().getIgnoreMigrationPatterns()),
                        Stream.of(ValidatePattern.fromPattern("*:pending")))
                .toArray(ValidatePattern[]::new);
        return Flyway.configure(flyway.getConfiguration().getClassLoader())
                .configuration(flyway.getConfiguration())
                .ignoreMigrationPatterns(patterns)
                .load()
                .validateWithResult();
    }

    private Flyway flyway(ConnectionDetails database, Callback recorder) {
        FluentConfiguration configuration = Flyway.configure(settings.classLoader())
                .configuration(settings.flyway().forFlyway())
                .dataSource(new RedshiftDataSource(database, log));
        return configuration
                .callbacks(Stream.concat(Stream.of(configuration.getCallbacks()), Stream.of(recorder))
                        .toArray(Callback[]::new))
                .load();
    }
}
