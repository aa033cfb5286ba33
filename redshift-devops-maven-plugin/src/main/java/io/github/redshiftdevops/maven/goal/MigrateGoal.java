package io.github.redshiftdevops.maven.goal;

import io.github.redshiftdevops.core.FailureException;
import io.github.redshiftdevops.core.ProgressLog;
import io.github.redshiftdevops.core.migrate.MigrationRun;
import io.github.redshiftdevops.core.migrate.Migrations;
import io.github.redshiftdevops.core.targets.AwsFactory;
import io.github.redshiftdevops.core.targets.Database;
import io.github.redshiftdevops.core.targets.LocalDatabase;
import io.github.redshiftdevops.core.targets.Target;
import io.github.redshiftdevops.core.targets.TargetFile;
import io.github.redshiftdevops.core.targets.TargetResolver;

/** Migrates the target of a module and leaves a note where it is. */
public final class MigrateGoal {

    private final LocalDatabase local;

    private final AwsFactory aws;

    private final ProgressLog log;

    /** With the database for a module that names no cluster, and the way to AWS for one that does. */
    public MigrateGoal(LocalDatabase local, AwsFactory aws, ProgressLog log) {
        this.local = local;
        this.aws = aws;
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
        Target target = new TargetResolver(aws, log).resolve(settings.target());
        Database database = target instanceof Target.Cluster cluster ? Database.of(cluster) : local.open();
        log.info("Target: " + database.description());
        database.warnings().forEach(log::warn);
        MigrationRun run = new Migrations(settings.migrations(), log).migrate(database.connection());
        log.info(run.summary());
        TargetFile.of(database, settings.target()).write(settings.buildDirectory());
        return database;
    }
}
