package io.github.redshiftdevops.maven.goal;

import io.github.redshiftdevops.core.FailureException;
import io.github.redshiftdevops.core.ProgressLog;
import io.github.redshiftdevops.core.migrate.MigrateOptions;
import io.github.redshiftdevops.core.migrate.Migrations;
import io.github.redshiftdevops.core.migrate.UndoTarget;
import io.github.redshiftdevops.core.targets.Database;
import java.util.Optional;

/** Undoes migrations by their scripts; on production only if somebody has thought of that. */
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
     * @param confirmed the name of the database, which has to be repeated for production
     * @throws FailureException if the target is production and not confirmed, or cannot be told or reached; or if a migration has no
     *     script that undoes it
     */
    public void run(GoalSettings settings, UndoTarget undo, Optional<String> confirmed, MigrateOptions options) {
        Database database = target.openConfirmed(settings, "undo", "redshift.undoConfirm", confirmed);
        log.info(new Migrations(settings.migrations(), log)
                .undo(database.connection(), undo, options)
                .summary());
    }
}
