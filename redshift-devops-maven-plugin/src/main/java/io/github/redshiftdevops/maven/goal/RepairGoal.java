package io.github.redshiftdevops.maven.goal;

import io.github.redshiftdevops.core.FailureException;
import io.github.redshiftdevops.core.ProgressLog;
import io.github.redshiftdevops.core.migrate.MigrateOptions;
import io.github.redshiftdevops.core.migrate.Migrations;
import io.github.redshiftdevops.core.migrate.RepairResult;
import io.github.redshiftdevops.core.targets.Database;

/** Makes the history fit the migrations of the project. */
public final class RepairGoal {

    private final GoalDatabase target;

    private final ProgressLog log;

    /** With the way to the database. */
    public RepairGoal(GoalDatabase target, ProgressLog log) {
        this.target = target;
        this.log = log;
    }

    /**
     * Does it.
     *
     * @throws FailureException if the target cannot be told or reached, or another run keeps it locked
     */
    public void run(GoalSettings settings, MigrateOptions options) {
        Database database = target.open(settings);
        RepairResult result = new Migrations(settings.migrations(), log).repair(database.connection(), options);
        result.lines().forEach(log::info);
        log.info(result.summary());
    }
}
