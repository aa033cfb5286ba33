package io.github.redshiftdevops.maven;

import io.github.redshiftdevops.core.targets.LocalDatabase;
import io.github.redshiftdevops.maven.goal.BaselineGoal;
import io.github.redshiftdevops.maven.goal.GoalSettings;
import org.apache.maven.plugins.annotations.Mojo;

/**
 * Begins the history of a database whose objects no migration made: {@code flyway.baselineVersion} says for which version
 * they stand, and migrations up to it are never applied. Schemas that are missing are made. If the history has begun
 * otherwise, the goal fails and changes nothing.
 *
 * @since 1.0.0
 */
@Mojo(name = "baseline", threadSafe = true)
public class BaselineMojo extends TryingMojo {

    @Override
    void run(GoalSettings settings, LocalDatabase local) {
        new BaselineGoal(database(local), log()).run(settings, options());
    }
}
