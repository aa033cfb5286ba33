package io.github.redshiftdevops.maven.goal;

import io.github.redshiftdevops.core.FailureException;
import io.github.redshiftdevops.core.ProgressLog;
import io.github.redshiftdevops.core.migrate.MigrateOptions;
import io.github.redshiftdevops.core.migrate.MigrationRun;
import io.github.redshiftdevops.core.migrate.Migrations;
import io.github.redshiftdevops.core.targets.Database;
import io.github.redshiftdevops.core.targets.TargetFile;

/** Migrates the target of a module and leaves a note where it is. */
public final class MigrateGoal {

    private final GoalDatabase target;

    private final ProgressLog log;

    /** With the way to the database. */
    public MigrateGoal(GoalDatabase target, ProgressLog log) {
        this.target = target;
        this.log = log;
    }

    /**
     * Applies what is pending, reports it, and writes the {@link TargetFile}. If it fails there is none: tests must not take up what
     * an earlier build has migrated.
     *
     * @return the database that was migrated
     * @throws FailureException if the target cannot be told or reached, or a migration is wrong
     */
    public Database run(GoalSettings settings, MigrateOptions options) {
        TargetFile.remove(settings.buildDirectory());
        ReportedRun reported = new ReportedRun(settings, log);
        return reported.run(() -> migrate(settings, options, reported));
    }

    private Database migrate(GoalSettings settings, MigrateOptions options, ReportedRun reported) {
        Database database = reported.on(target.open(settings));
        MigrationRun run =
                new Migrations(settings.migrations(), log).migrate(database.connection(), options, reported::ended);
        log.info(run.summary());
        TargetFile.of(database, settings.target()).write(settings.buildDirectory());
        return database;
    }
}
