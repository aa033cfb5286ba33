package io.github.redshiftdevops.maven;

import io.github.redshiftdevops.core.migrate.UndoTarget;
import io.github.redshiftdevops.core.targets.LocalDatabase;
import io.github.redshiftdevops.maven.goal.GoalSettings;
import io.github.redshiftdevops.maven.goal.UndoGoal;
import java.util.Optional;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Undoes versioned migrations by scripts that lie beside them, such as {@code U1.2__users.sql} for {@code
 * V1.2__users.sql}: the one that was applied last, or more. All are undone in one transaction where the scripts allow it,
 * the newest first. The migrations are pending afterwards, for all editions of Flyway.
 *
 * <p>If a script is missing, nothing is undone. Repeatable migrations stay as they are, also those that need what is
 * undone. On production it has to be confirmed with {@code redshift.undoConfirm}.
 *
 * @since 1.0.0
 */
@Mojo(name = "undo", threadSafe = true)
public class UndoMojo extends TryingMojo {

    /**
     * The version that shall remain: all migrations above it are undone, with {@code 0} all.
     *
     * @since 1.0.0
     */
    @Parameter(property = "redshift.undoTarget")
    private @Nullable String undoTarget;

    /**
     * How many migrations are undone, instead of {@code redshift.undoTarget}; 1 if neither is set.
     *
     * @since 1.0.0
     */
    @Parameter(property = "redshift.undoCount")
    private @Nullable Integer undoCount;

    /**
     * The name of the database, repeated, if the target is production. It belongs on the command line.
     *
     * @since 1.0.0
     */
    @Parameter(property = "redshift.undoConfirm")
    private @Nullable String undoConfirm;

    @Override
    void run(GoalSettings settings, LocalDatabase local) {
        UndoTarget target = UndoTarget.of(Optional.ofNullable(undoTarget), Optional.ofNullable(undoCount));
        new UndoGoal(database(local), log())
                .run(settings, target, Optional.ofNullable(undoConfirm).filter(name -> !name.isBlank()), options());
    }
}
