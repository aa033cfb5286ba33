package io.github.redshiftdevops.maven;

import io.github.redshiftdevops.core.aws.Aws;
import io.github.redshiftdevops.core.connection.ConnectionDetails;
import io.github.redshiftdevops.core.targets.LocalDatabase;
import io.github.redshiftdevops.maven.goal.GoalSettings;
import io.github.redshiftdevops.maven.goal.MigrateGoal;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;

/**
 * Applies the Flyway migrations of {@code src/main/resources/db/migration} that are pending to Amazon Redshift, or to a
 * local Redshift if nothing names a cluster. A project without that folder is skipped.
 *
 * <p>Afterwards the project properties {@code redshift.jdbc.url} and {@code redshift.jdbc.user} say where it was, for
 * plugins that run later in the same build; tests with {@code @RedshiftTest} find it by themselves. A local Redshift
 * ends with the Maven session.
 *
 * @since 1.0.0
 */
@Mojo(name = "migrate", defaultPhase = LifecyclePhase.PROCESS_RESOURCES, threadSafe = true)
public class MigrateMojo extends DatabaseMojo {

    @Override
    void run(GoalSettings settings, LocalDatabase local) {
        ConnectionDetails migrated = new MigrateGoal(local, Aws::new, new MavenProgressLog(getLog()))
                .run(settings)
                .connection();
        project()
                .getProperties()
                .setProperty("redshift.jdbc.url", migrated.url().text());
        project().getProperties().setProperty("redshift.jdbc.user", migrated.user());
    }
}
