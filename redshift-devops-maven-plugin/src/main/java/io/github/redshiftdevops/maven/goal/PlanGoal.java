package io.github.redshiftdevops.maven.goal;

import io.github.redshiftdevops.core.FailureException;
import io.github.redshiftdevops.core.ProgressLog;
import io.github.redshiftdevops.core.migrate.MigrateOptions;
import io.github.redshiftdevops.core.migrate.Migrations;
import io.github.redshiftdevops.core.plan.Plan;
import io.github.redshiftdevops.core.targets.Database;

/** Writes what migrate would run to the console and to {@code redshift-devops/plan.sql} in the build's folder. */
public final class PlanGoal {

    private final GoalDatabase target;

    private final ProgressLog log;

    /** With the way to the database. */
    public PlanGoal(GoalDatabase target, ProgressLog log) {
        this.target = target;
        this.log = log;
    }

    /**
     * Does it.
     *
     * @throws FailureException if the target cannot be told or reached, or a migration or a setting of Flyway is wrong
     */
    public void run(GoalSettings settings, MigrateOptions options) {
        Database database = target.open(settings);
        Plan plan =
                new Migrations(settings.migrations(), log).plan(database.connection(), options, database.description());
        plan.sql().lines().forEach(log::info);
        if (plan.notInSql() > 0) {
            log.warn(
                    plan.notInSql() + " of the migrations are not written in SQL: the plan does not show what they do");
        }
        if (plan.masked() > 0) {
            log.warn(plan.masked() + " of the statements have a secret that is masked: the plan cannot be run before it"
                    + " is put in again");
        }
        log.info(plan.summary() + ": " + OutputFile.write(settings, "plan.sql", plan.sql()));
    }
}
