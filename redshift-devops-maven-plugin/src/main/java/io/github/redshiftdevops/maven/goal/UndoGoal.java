package io.github.redshiftdevops.maven.goal;

import io.github.redshiftdevops.core.FailureException;
import io.github.redshiftdevops.core.ProgressLog;
import io.github.redshiftdevops.core.migrate.MigrateOptions;
import io.github.redshiftdevops.core.migrate.Migrations;
import io.github.redshiftdevops.core.migrate.UndoTarget;
import io.github.redshiftdevops.core.targets.Database;

/** Undoes migrations by their scripts, but never on production. */
public final class UndoGoal {

    private final GoalDatabase target;

    private final ProgressLog log;

    /** With the way to the database. */
    public UndoGoal(GoalDatabase target, ProgressLog log) {
        this.target = target;
        this.log = log;
    }

    /**
     * Does it.
     *
     * @throws FailureException if the target is production, or cannot be told or reached; or if a migration has no
     *     script that undoes it
     */
    public void run(GoalSettings settings, UndoTarget undo, MigrateOptions options) {
        Database database = target.openUnlessProduction(settings, "undo");
        log.info(new Migrations(settings.migrations(), log)
                .undo(database.connection(), undo, options)
                .summary());
    }
}
