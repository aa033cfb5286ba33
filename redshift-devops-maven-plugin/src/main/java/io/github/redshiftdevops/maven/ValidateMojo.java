package io.github.redshiftdevops.maven;

import io.github.redshiftdevops.core.targets.LocalDatabase;
import io.github.redshiftdevops.maven.goal.GoalSettings;
import io.github.redshiftdevops.maven.goal.ValidateGoal;
import org.apache.maven.plugins.annotations.Mojo;

/**
 * Fails if the migrations of the project and the history of the database do not fit: a migration is changed, missing, came
 * too late, failed, or is not applied yet. All of them are printed. It changes nothing. {@code
 * flyway.ignoreMigrationPatterns} says what is let be, for example {@code *:pending}.
 *
 * @since 1.0.0
 */
@Mojo(name = "validate", threadSafe = true)
public class ValidateMojo extends DatabaseMojo {

    @Override
    void run(GoalSettings settings, LocalDatabase local) {
        new ValidateGoal(database(local), log()).run(settings);
    }
}
