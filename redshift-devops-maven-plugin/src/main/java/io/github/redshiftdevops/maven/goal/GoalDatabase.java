package io.github.redshiftdevops.maven.goal;

import io.github.redshiftdevops.core.FailureException;
import io.github.redshiftdevops.core.ProgressLog;
import io.github.redshiftdevops.core.targets.AwsFactory;
import io.github.redshiftdevops.core.targets.Database;
import io.github.redshiftdevops.core.targets.LocalDatabase;
import io.github.redshiftdevops.core.targets.Target;
import io.github.redshiftdevops.core.targets.TargetResolver;
import java.util.Optional;

/**
 * The way to the database of a goal.
 *
 * @param local the database for a module that names no cluster
 * @param aws the way to AWS for one that does
 */
public record GoalDatabase(LocalDatabase local, AwsFactory aws, ProgressLog log) {

    /**
     * The database that the settings lead to. The log is told which one it is, and what somebody should know of it.
     *
     * @throws FailureException if the target cannot be told
     */
    Database open(GoalSettings settings) {
        return open(resolve(settings));
    }

    /**
     * As {@link #open}.
     *
     * @param goal that would take something back
     * @param parameter that confirms it on production
     * @param confirmed the name of the database as the user has repeated it
     * @throws FailureException if the target is production, and it is not confirmed
     */
    Database openConfirmed(GoalSettings settings, String goal, String parameter, Optional<String> confirmed) {
        Target target = resolve(settings);
        if (target instanceof Target.Cluster cluster) {
            String database = cluster.connectionDetails().url().database();
            cluster.production().requireConfirmation(goal, database, parameter, confirmed);
        }
        return open(target);
    }

    private Target resolve(GoalSettings settings) {
        return new TargetResolver(aws, log).resolve(settings.target());
    }

    private Database open(Target target) {
        Database database = target instanceof Target.Cluster cluster ? Database.of(cluster) : local.open();
        log.info("Target: " + database.description());
        database.warnings().forEach(log::warn);
        return database;
    }
}
