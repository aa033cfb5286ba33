package io.github.redshiftdevops.local;

/**
 * Codes of what can go wrong when a local Redshift is started, beside those of its PostgreSQL. Each is described in
 * {@code docs/problems.md}.
 */
public final class LocalProblemCodes {

    /** Another program listens on the port. */
    public static final String PORT_TAKEN = "LR020";

    /** The gateway cannot be opened. */
    public static final String NO_GATEWAY = "LR021";

    /** The arguments of the command line are wrong. */
    public static final String WRONG_ARGUMENTS = "LR022";

    /** The AWS SDK is missing that an endpoint of S3 needs. */
    public static final String NO_S3_CLIENT = "LR023";

    private LocalProblemCodes() {}
}
