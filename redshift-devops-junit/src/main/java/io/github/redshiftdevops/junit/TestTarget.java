package io.github.redshiftdevops.junit;

import io.github.redshiftdevops.core.connection.ConnectionDetails;
import io.github.redshiftdevops.core.local.LocalServer;

/** The migrated database that tests work on, or on copies of. */
sealed interface TestTarget {

    /** A database that cannot be copied: all tests share it. */
    record Shared(ConnectionDetails connection) implements TestTarget {}

    /** A database of a local Redshift. Nobody may connect to it: tests work on copies. */
    record Copied(LocalServer server, String database) implements TestTarget {}
}
