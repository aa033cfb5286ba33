package io.github.redshiftdevops.maven;

import io.github.redshiftdevops.core.lock.LockSettings;
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

    /** How the goal waits. */
    LockSettings lock() {
        return LockSettings.defaults().withTimeout(Duration.ofSeconds(Math.max(0, lockTimeoutSeconds)));
    }
}
