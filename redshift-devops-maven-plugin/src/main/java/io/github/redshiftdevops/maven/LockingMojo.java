package io.github.redshiftdevops.maven;

import io.github.redshiftdevops.core.lock.LockSettings;
import io.github.redshiftdevops.core.migrate.MigrateOptions;
import java.time.Duration;
import org.apache.maven.plugins.annotations.Parameter;

/** What the goals share that change the database, one run at a time. */
abstract class LockingMojo extends DatabaseMojo {

    /**
     * For how many seconds the goal waits while another run changes the database, before it fails and says whose run
     * that is; 0 for not waiting at all.
     *
     * @since 1.0.0
     */
    @Parameter(property = "redshift.lockTimeoutSeconds", defaultValue = "600")
    private int lockTimeoutSeconds;

    /**
     * How often at most the goal tries, when another transaction was in the way or the connection broke, and nothing is
     * left half done. Each try is said.
     *
     * @since 1.0.0
     */
    @Parameter(property = "redshift.tries", defaultValue = "4")
    private int tries;

    /** How the goal changes the database. */
    MigrateOptions options() {
        return MigrateOptions.defaults()
                .withLock(LockSettings.defaults().withTimeout(Duration.ofSeconds(Math.max(0, lockTimeoutSeconds))))
                .withTries(Math.max(1, tries));
    }
}
