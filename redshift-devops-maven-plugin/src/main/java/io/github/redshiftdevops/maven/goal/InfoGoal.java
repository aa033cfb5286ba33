package io.github.redshiftdevops.maven.goal;

import io.github.redshiftdevops.core.FailureException;
import io.github.redshiftdevops.core.ProgressLog;
import io.github.redshiftdevops.core.info.SchemaInfo;
import io.github.redshiftdevops.core.migrate.Migrations;
import io.github.redshiftdevops.core.targets.Database;

/** Tells which migrations are applied, as a table and as {@code redshift-devops/info.json} in the build's folder. */
public final class InfoGoal {

    private final GoalDatabase target;

    private final ProgressLog log;

    /** With the way to the database. */
    public InfoGoal(GoalDatabase target, ProgressLog log) {
        this.target = target;
        this.log = log;
    }

    /**
     * Does it.
     *
     * @throws FailureException if the target cannot be told or reached, or a setting of Flyway is wrong
     */
    public void run(GoalSettings settings) {
        Database database = target.open(settings);
        SchemaInfo info = new Migrations(settings.migrations(), log).info(database.connection());
        info.table().forEach(log::info);
        log.info(info.summary());
        log.debug("Written: " + OutputFile.write(settings, "info.json", info.json()));
    }
}
