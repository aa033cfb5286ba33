package io.github.redshiftdevops.maven;

import io.github.redshiftdevops.core.migrate.MigrateOptions;
import org.apache.maven.plugins.annotations.Parameter;

/** What the goals share that try again when something was in the way. */
abstract class TryingMojo extends LockingMojo {

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
        return MigrateOptions.defaults().withLock(lock()).withTries(Math.max(1, tries));
    }
}
