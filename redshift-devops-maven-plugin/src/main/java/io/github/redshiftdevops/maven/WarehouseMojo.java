package io.github.redshiftdevops.maven;

import java.time.Duration;
import org.apache.maven.plugins.annotations.Parameter;

/** What the goals share that make and remove the warehouse of a build. */
abstract class WarehouseMojo extends DatabaseMojo {

    /**
     * After how many minutes it is given up to wait for a part of the warehouse, to come or to go.
     *
     * @since 1.0.0
     */
    @Parameter(property = "redshift.transient.timeoutMinutes", defaultValue = "30")
    private int timeoutMinutes;

    /**
     * With {@code true} the build waits until the warehouse is gone. Otherwise it ends when AWS has taken the order to
     * remove it.
     *
     * @since 1.0.0
     */
    @Parameter(property = "redshift.transient.waitForRemoval", defaultValue = "false")
    private boolean waitForRemoval;

    @Override
    boolean needsMigrations() {
        return false;
    }

    final Duration timeout() {
        return Duration.ofMinutes(timeoutMinutes);
    }

    final boolean waitsForRemoval() {
        return waitForRemoval;
    }
}
