package io.github.redshiftdevops.maven;

import io.github.redshiftdevops.core.aws.Aws;
import io.github.redshiftdevops.core.check.Check;
import io.github.redshiftdevops.core.check.CheckSettings;
import io.github.redshiftdevops.core.targets.LocalDatabase;
import io.github.redshiftdevops.maven.goal.GoalSettings;
import java.time.Duration;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Walks the way to the database step by step and prints a line for each: the settings, who the build is for AWS, the
 * secret, the cluster, network, TLS, login, database, and whether the user may migrate. At the first step that fails it
 * says what that means, what is likely to be the cause and what to do, and the build fails. It changes nothing.
 *
 * @since 1.0.0
 */
@Mojo(name = "check", threadSafe = true)
public class CheckMojo extends DatabaseMojo {

    /**
     * After how many seconds the check gives up, wherever it is.
     *
     * @since 1.0.0
     */
    @Parameter(property = "redshift.checkTimeoutSeconds", defaultValue = "30")
    private int checkTimeoutSeconds;

    @Override
    boolean needsMigrations() {
        return false;
    }

    @Override
    void run(GoalSettings settings, LocalDatabase local) {
        new Check(local, Aws::new, log())
                .run(new CheckSettings(
                        settings.target(),
                        settings.migrations().flyway().history(),
                        Duration.ofSeconds(checkTimeoutSeconds)));
    }
}
