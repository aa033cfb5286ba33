package io.github.redshiftdevops.core.targets;

import io.github.redshiftdevops.core.FailureException;

/** Gives a database of a local Redshift to who needs one. */
public interface LocalDatabase {

    /**
     * Starts the local Redshift if it is not running, and makes the database if it does not exist.
     *
     * @throws FailureException if the local Redshift cannot be started
     */
    Database open();
}
