package io.github.redshiftdevops.maven.goal;

import io.github.redshiftdevops.core.FailureException;
import io.github.redshiftdevops.core.ProgressLog;
import io.github.redshiftdevops.core.migrate.MigrateOptions;
import io.github.redshiftdevops.core.migrate.Migrations;
import io.github.redshiftdevops.core.targets.Database;

/** Begins the history of a database that has objects already. */
public final class BaselineGoal {

    private final GoalDatabase target;

    private final ProgressLog log;

    /** With the way to the database. */
    public BaselineGoal(GoalDatabase target, ProgressLog log) {
        this.target = target;
        this.log = log;
    }

    /**
     * Does it.
     *
     * @throws FailureException if the history has begun otherwise, the target cannot be told or reached, or another run keeps it
     *     locked
     */
    public void run(GoalSettings settings, MigrateOptions options) {
        Database database = target.open(settings);
        boolean isNew = new Migrations(settings.migrations(), log).baseline(database.connection(), options);
        log.info(isNew ? "Baseline written" : "Nothing to do: the history begins with this baseline");
    }
}
