package io.github.redshiftdevops.maven;

import io.github.redshiftdevops.core.migrate.MigrateOptions;
import io.github.redshiftdevops.core.targets.LocalDatabase;
import io.github.redshiftdevops.maven.goal.GoalSettings;
import io.github.redshiftdevops.maven.goal.PlanGoal;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Writes what {@code migrate} would run, to the console and to {@code target/redshift-devops/plan.sql}, and changes
 * nothing: the statements in order with their placeholders replaced, the transactions, what is outside of them and why,
 * and the rows of the schema history. Run with {@code psql}, the file does what {@code migrate} would do; it fails before
 * it changes anything if the history is not what it was. Callbacks and migrations in Java are named only.
 *
 * @since 1.0.0
 */
@Mojo(name = "plan", threadSafe = true)
public class PlanMojo extends DatabaseMojo {

    /**
     * As for {@code migrate}: with {@code true} each migration has a transaction of its own.
     *
     * @since 1.0.0
     */
    @Parameter(property = "redshift.transactionPerMigration", defaultValue = "false")
    private boolean transactionPerMigration;

    @Override
    void run(GoalSettings settings, LocalDatabase local) {
        MigrateOptions options = MigrateOptions.defaults().withTogether(!transactionPerMigration);
        new PlanGoal(database(local), log()).run(settings, options);
    }
}
