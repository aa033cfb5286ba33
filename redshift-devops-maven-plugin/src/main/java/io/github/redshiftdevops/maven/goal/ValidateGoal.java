package io.github.redshiftdevops.maven.goal;

import io.github.redshiftdevops.core.FailureException;
import io.github.redshiftdevops.core.ProgressLog;
import io.github.redshiftdevops.core.migrate.Migrations;
import io.github.redshiftdevops.core.targets.Database;

/** Makes sure that all migrations are applied as they are. */
public final class ValidateGoal {

    private final GoalDatabase target;

    private final ProgressLog log;

    /** With the way to the database. */
    public ValidateGoal(GoalDatabase target, ProgressLog log) {
        this.target = target;
        this.log = log;
    }

    /**
     * Does it.
     *
     * @throws FailureException if they are not, with all that is wrong; or if the target cannot be told or reached
     */
    public void run(GoalSettings settings) {
        Database database = target.open(settings);
        int count = new Migrations(settings.migrations(), log).validate(database.connection());
        log.info(count + (count == 1 ? " migration" : " migrations") + " validated");
    }
}
