package io.github.redshiftdevops.maven;

import io.github.redshiftdevops.core.targets.LocalDatabase;
import io.github.redshiftdevops.maven.goal.GoalSettings;
import io.github.redshiftdevops.maven.goal.InfoGoal;
import org.apache.maven.plugins.annotations.Mojo;

/**
 * Prints a table of all migrations: which are applied, when and by whom, which are pending, changed or missing. The same
 * is in {@code target/redshift-devops/info.json} for programs. It changes nothing.
 *
 * @since 1.0.0
 */
@Mojo(name = "info", threadSafe = true)
public class InfoMojo extends DatabaseMojo {

    @Override
    void run(GoalSettings settings, LocalDatabase local) {
        new InfoGoal(database(local), log()).run(settings);
    }
}
