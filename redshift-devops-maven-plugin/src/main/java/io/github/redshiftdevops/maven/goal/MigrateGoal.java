package io.github.redshiftdevops.maven.goal;

import io.github.redshiftdevops.core.FailureException;
import io.github.redshiftdevops.core.ProgressLog;
import io.github.redshiftdevops.core.migrate.MigrationRun;
import io.github.redshiftdevops.core.migrate.Migrations;
import io.github.redshiftdevops.core.targets.Database;
import io.github.redshiftdevops.core.targets.LocalDatabase;
import io.github.redshiftdevops.core.targets.Target;
import io.github.redshiftdevops.core.targets.TargetFile;
import io.github.redshiftdevops.core.targets.TargetResolver;

/** Migrates the target of a module and leaves a note where it is. */
public final class MigrateGoal {

    private final LocalDatabase local;

    private final ProgressLog log;

    /** With the database for a module that names no cluster. */
    public MigrateGoal(LocalDatabase local, ProgressLog log) {
        this.local = local;
        this.log = log;
    }

    /**
     * Applies what is pending, and writes the {@link TargetFile}. If it fails there is none: tests must not take up what
     * an earlier build has migrated.
     *
     * @return the database that was migrated
     * @throws FailureException if the target cannot be told or reached, or a migration is wrong
     */
    public Database run(GoalSettings settings) {
        TargetFile.remove(settings.buildDirectory());
        Database database = open(TargetResolver.resolve(settings.target()));
        log.info("Target: " + database.description());
        MigrationRun run = new Migrations(settings.migrations(), log).migrate(database.connection());
        log.info(run.summary());
        TargetFile.of(database).write(settings.buildDirectory());
        return database;
    }

    private Database open(Target target) {
        return target instanceof Target.Cluster cluster ? Database.of(cluster) : local.open();
    }
}
