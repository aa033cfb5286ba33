package io.github.redshiftdevops.core.check;

import java.util.Locale;

/** The steps of the way, in their order. */
enum Step {
    /** What names the target, and where it was given. */
    SETTINGS,
    /** Who the build is for AWS. */
    IDENTITY,
    /** The role that the build takes on. */
    ROLE,
    /** The secret, and the keys of its JSON. */
    SECRET,
    /** The cluster or workgroup as AWS describes it. */
    CLUSTER,
    /** Temporary credentials. */
    CREDENTIALS,
    /** Everything about the target is known. */
    TARGET,
    /** The host has an address. */
    DNS,
    /** The port is open. */
    TCP,
    /** The server proves who it is. */
    TLS,
    /** The database takes user and password. */
    LOGIN,
    /** The database exists. */
    DATABASE,
    /** It is Amazon Redshift. */
    VERSION,
    /** The user may do what migrations do. */
    PRIVILEGES,
    /** The user may keep the schema history table. */
    HISTORY,
    /** The clocks here and there agree. */
    CLOCK;

    /** For people. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
