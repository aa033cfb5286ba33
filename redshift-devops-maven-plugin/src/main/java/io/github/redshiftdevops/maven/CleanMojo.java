package io.github.redshiftdevops.maven;

import io.github.redshiftdevops.core.aws.Aws;
import io.github.redshiftdevops.core.clean.Clean;
import io.github.redshiftdevops.core.clean.CleanSettings;
import io.github.redshiftdevops.core.targets.LocalDatabase;
import io.github.redshiftdevops.maven.goal.GoalSettings;
import java.util.Optional;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Drops everything in the schemas that Flyway manages: tables, views of every kind, procedures and functions; and the
 * schemas that Flyway has made. It has to be asked for twice, with Flyway's setting {@code flyway.cleanDisabled},
 * which must be {@code false}, and with {@code redshift.cleanConfirm}, and never runs on a target that is marked as production.
 *
 * <p>All of it is dropped in one transaction, or nothing is. External schemas follow behind it; what their tables are
 * made of stays.
 *
 * @since 1.0.0
 */
@Mojo(name = "clean", threadSafe = true)
public class CleanMojo extends LockingMojo {

    /**
     * The name of the database, repeated. It belongs on the command line, so that somebody has thought of this database
     * in this run.
     *
     * @since 1.0.0
     */
    @Parameter(property = "redshift.cleanConfirm")
    private @Nullable String cleanConfirm;

    @Override
    boolean needsMigrations() {
        return false;
    }

    @Override
    void run(GoalSettings settings, LocalDatabase local) {
        new Clean(local, Aws::new, log())
                .run(new CleanSettings(
                        settings.target(),
                        settings.migrations().flyway().history(),
                        settings.migrations().flyway().cleanEnabled(),
                        Optional.ofNullable(cleanConfirm).filter(name -> !name.isBlank()),
                        lock()));
    }
}
