package io.github.redshiftdevops.core.migrate;

import io.github.redshiftdevops.core.FailureException;
import io.github.redshiftdevops.core.ProgressLog;
import io.github.redshiftdevops.core.connection.ConnectionDetails;
import io.github.redshiftdevops.core.connection.RedshiftDataSource;
import io.github.redshiftdevops.core.diagnosis.Circumstances;
import io.github.redshiftdevops.core.diagnosis.Diagnosis;
import io.github.redshiftdevops.core.diagnosis.InvalidMigrations;
import io.github.redshiftdevops.core.flyway.CallbackFiles;
import io.github.redshiftdevops.core.flyway.UndoPrefix;
import io.github.redshiftdevops.core.flyway.UndoScripts;
import io.github.redshiftdevops.core.info.SchemaInfo;
import io.github.redshiftdevops.core.plan.Plan;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.configuration.Configuration;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.output.ValidateResult;
import org.flywaydb.core.api.resolver.MigrationResolver;

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
        return migrate(database, MigrateOptions.defaults());
    }

    /**
     * Applies what is pending.
     *
     * @throws FailureException if the database cannot be reached, another run keeps it locked, or a migration or a
     *     setting of Flyway is wrong
     */
    public MigrationRun migrate(ConnectionDetails database, MigrateOptions options) {
        return migrate(database, options, outcome -> {});
    }

    /**
     * As {@link #migrate(ConnectionDetails, MigrateOptions)}.
     *
     * @param observer is told once what became of each migration, when the run is over, also if it failed
     */
    public MigrationRun migrate(ConnectionDetails database, MigrateOptions options, Consumer<RunOutcome> observer) {
        RunRecorder recorder = new RunRecorder(log);
        Tries tries = new Tries(options.tries(), recorder);
        try {
            return with(
                    database,
                    recorder,
                    configuration -> tries.run(() -> FlywayRun.execute(configuration, run -> {
                        new MigrateRun(run, options, recorder).execute();
                        recorder.succeed();
                        MigrationRun done = recorder.toRun();
                        FinishEvent.ofMigrate(run, done);
                        return done;
                    })));
        } finally {
            observer.accept(recorder.toOutcome());
        }
    }

    /**
     * Tells of each migration whether it is applied, and whether it is pending. The database is not changed, unless the
     * project has callbacks that do.
     *
     * @throws FailureException if the database cannot be reached, or a migration or a setting of Flyway is wrong
     */
    public SchemaInfo info(ConnectionDetails database) {
        return with(
                database,
                log,
                configuration -> FlywayRun.execute(configuration, run -> new InfoRun(run, log).execute()));
    }

    /**
     * Makes sure that migrations and history fit, pending migrations included.
     *
     * @return how many migrations there are
     * @throws FailureException if they do not fit, with all that is wrong; or if the database cannot be reached, or a
     *     setting of Flyway is wrong
     */
    public int validate(ConnectionDetails database) {
        return with(
                database,
                log,
                configuration -> FlywayRun.execute(configuration, run -> {
                    ValidateResult result = run.validate(false);
                    FinishEvent.ofValidate(run, result);
                    run.requireValid(result);
                    return run.info().all().length;
                }));
    }

    /**
     * Undoes versioned migrations by their scripts {@code U<version>__*.sql}, the newest first. They are pending
     * afterwards. Repeatable migrations stay as they are.
     *
     * @throws FailureException if one of them has no script, and then nothing is undone; or as {@link #migrate}
     */
    public UndoResult undo(ConnectionDetails database, UndoTarget target, MigrateOptions options) {
        RunRecorder recorder = new RunRecorder(log);
        UndoScripts scripts = new UndoScripts();
        UndoRun undo = new UndoRun(target, scripts, options.lock(), recorder);
        Tries tries = new Tries(options.tries(), recorder);
        return with(
                database,
                recorder,
                configuration -> tries.run(() -> FlywayRun.execute(configuration, undo::execute)),
                scripts);
    }

    /**
     * Repairs the history: removes rows of migrations that failed, marks those as deleted whose files are gone, and
     * aligns checksums, descriptions and types with the files.
     *
     * @throws FailureException as {@link #migrate}
     */
    public RepairResult repair(ConnectionDetails database, MigrateOptions options) {
        RunRecorder recorder = new RunRecorder(log);
        RepairRun repair = new RepairRun(options.lock(), recorder);
        Tries tries = new Tries(options.tries(), recorder);
        return with(
                database,
                recorder,
                configuration -> tries.run(() -> FlywayRun.execute(configuration, repair::execute)));
    }

    /**
     * Begins the history of a database that has objects already, with the baseline of Flyway's settings. Schemas that are
     * missing are made.
     *
     * @return whether it did; it does nothing if the history begins with the same baseline
     * @throws FailureException if the history begins otherwise; or as {@link #migrate}
     */
    public boolean baseline(ConnectionDetails database, MigrateOptions options) {
        RunRecorder recorder = new RunRecorder(log);
        BaselineRun baseline = new BaselineRun(options.lock(), recorder);
        Tries tries = new Tries(options.tries(), recorder);
        return with(
                database,
                recorder,
                configuration -> tries.run(() -> FlywayRun.execute(configuration, baseline::execute)));
    }

    /**
     * Writes down what {@link #migrate} would run. It only reads; callbacks are named, and not executed.
     *
     * @param target for people: the database and the user, for the head of the plan
     * @throws FailureException as {@link #migrate}
     */
    public Plan plan(ConnectionDetails database, MigrateOptions options, String target) {
        RunRecorder recorder = new RunRecorder(log);
        CallbackFiles files = new CallbackFiles();
        return with(
                database,
                recorder,
                configuration -> {
                    List<String> inJava = Stream.of(configuration.getCallbacks())
                            .map(callback -> callback.getClass().getName())
                            .toList();
                    return FlywayRun.execute(withoutCallbacks(configuration), run -> {
                        run.info();
                        List<String> callbacks = Stream.concat(files.names().stream(), inJava.stream())
                                .toList();
                        return new PlanRun(run, recorder).execute(options, target, callbacks);
                    });
                },
                files);
    }

    private Configuration withoutCallbacks(Configuration configuration) {
        Configuration silent = Flyway.configure(settings.classLoader())
                .configuration(configuration)
                .skipDefaultCallbacks(true)
                .callbacks(new Callback[0])
                .load()
                .getConfiguration();
        UndoPrefix.set(silent, settings.flyway().undoPrefix());
        return silent;
    }

    /** Runs a command of Flyway, with its messages in the log and its failures explained. */
    private <T> T with(
            ConnectionDetails database,
            ProgressLog ofRun,
            Function<Configuration, T> command,
            MigrationResolver... more) {
        Circumstances circumstances = new Circumstances(database, settings.displayDirectory());
        return FlywayLog.leadingTo(ofRun, () -> {
            try {
                return command.apply(configuration(database, more));
            } catch (InvalidMigrationsException e) {
                throw InvalidMigrations.failure(e.result(), e.pending(), e.exception(), circumstances);
            } catch (FlywayException e) {
                throw Diagnosis.of(e, circumstances);
            }
        });
    }

    private Configuration configuration(ConnectionDetails database, MigrationResolver... more) {
        FluentConfiguration configuration = Flyway.configure(settings.classLoader())
                .configuration(settings.flyway().forFlyway())
                .dataSource(new RedshiftDataSource(database, log));
        configuration.resolvers(Stream.of(configuration.getResolvers(), more)
                .flatMap(Stream::of)
                .toArray(MigrationResolver[]::new));
        Configuration loaded = configuration.load().getConfiguration();
        UndoPrefix.set(loaded, settings.flyway().undoPrefix());
        return loaded;
    }
}
