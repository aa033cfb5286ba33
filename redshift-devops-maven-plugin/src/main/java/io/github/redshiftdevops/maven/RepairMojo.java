package io.github.redshiftdevops.maven;

import io.github.redshiftdevops.core.targets.LocalDatabase;
import io.github.redshiftdevops.maven.goal.GoalSettings;
import io.github.redshiftdevops.maven.goal.RepairGoal;
import org.apache.maven.plugins.annotations.Mojo;

/**
 * Makes the schema history fit the files, and says what it changes: rows of migrations that failed are removed, migrations
 * whose files are gone are marked as deleted, checksums, descriptions and types are aligned with the files. It repairs the
 * history only: what a migration that failed has left in the database must be undone by hand before.
 *
 * @since 1.0.0
 */
@Mojo(name = "repair", threadSafe = true)
public class RepairMojo extends TryingMojo {

    @Override
    void run(GoalSettings settings, LocalDatabase local) {
        new RepairGoal(database(local), log()).run(settings, options());
    }
}
