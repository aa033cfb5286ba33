package io.github.redshiftdevops.maven;

import io.github.redshiftdevops.core.connection.ConnectionDetails;
import io.github.redshiftdevops.core.targets.LocalDatabase;
import io.github.redshiftdevops.maven.goal.GoalSettings;
import io.github.redshiftdevops.maven.goal.MigrateGoal;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Applies the Flyway migrations of {@code src/main/resources/db/migration} that are pending to Amazon Redshift, or to a
 * local Redshift if nothing names a cluster. A project without that folder is skipped.
 *
 * <p>Afterwards the project properties {@code redshift.jdbc.url} and {@code redshift.jdbc.user} say where it was, for
 * plugins that run later in the same build; tests with {@code @RedshiftTest} find it by themselves. A local Redshift
 * ends with the Maven session.
 *
 * <p>Each run, also one that fails, is reported in {@code target/redshift-devops}: {@code report.html} for people, {@code
 * report.json} for programs, and {@code TEST-migrations.xml}, a test for each migration, for CI systems.
 *
 * @since 1.0.0
 */
@Mojo(name = "migrate", defaultPhase = LifecyclePhase.PROCESS_RESOURCES, threadSafe = true)
public class MigrateMojo extends TryingMojo {

    /**
     * With {@code true} each migration has a transaction of its own: if one fails, those before it are kept. Otherwise
     * all that is pending is kept or undone together, but for migrations with statements that Redshift does not run in a
     * transaction. Each commit takes its time on a busy cluster.
     *
     * @since 1.0.0
     */
    @Parameter(property = "redshift.transactionPerMigration", defaultValue = "false")
    private boolean transactionPerMigration;

    @Override
    void run(GoalSettings settings, LocalDatabase local) {
        ConnectionDetails migrated = new MigrateGoal(database(local), log())
                .run(settings, options().withTogether(!transactionPerMigration))
                .connection();
        project()
                .getProperties()
                .setProperty("redshift.jdbc.url", migrated.url().text());
        project().getProperties().setProperty("redshift.jdbc.user", migrated.user());
    }
}
