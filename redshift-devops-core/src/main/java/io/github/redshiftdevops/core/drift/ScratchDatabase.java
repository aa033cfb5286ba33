package io.github.redshiftdevops.core.drift;

import io.github.redshiftdevops.core.FailureException;
import io.github.redshiftdevops.core.connection.ConnectionDetails;

/** An empty database that nobody else uses, on a server with no users, groups and roles but its own. */
public interface ScratchDatabase extends AutoCloseable {

    /** How to log in to it. */
    ConnectionDetails connection();

    /** Forgets the database. */
    @Override
    void close();

    /** Gives a scratch database to who needs one. */
    interface Source {

        /**
         * A new database; the caller closes it.
         *
         * @throws FailureException if there can be none
         */
        ScratchDatabase open();
    }
}
