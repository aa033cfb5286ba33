package io.github.redshiftdevops.core;

/**
 * The codes of the problems that this module finds. A code never changes its meaning. What the database itself refuses
 * has its SQLSTATE as code instead.
 */
public final class ProblemCodes {

    /** A CI environment, or {@code redshift.local=false}, and no target. */
    public static final String NO_TARGET = "RD101";

    /** One value is given at two places, and differs. */
    public static final String CONFLICTING_VALUES = "RD102";

    /** A target is given, but not all of it. */
    public static final String INCOMPLETE_TARGET = "RD103";

    /** The URL is none that leads to Amazon Redshift. */
    public static final String INVALID_URL = "RD104";

    /** A user name or secret stands in the URL. */
    public static final String CREDENTIALS_IN_URL = "RD105";

    /** A setting of Flyway does not exist or has a wrong value. */
    public static final String INVALID_FLYWAY_SETTING = "RD107";

    /** The server that {@code redshift.serverId} names is not in settings.xml, or cannot be decrypted. */
    public static final String INVALID_SERVER = "RD108";

    /** A folder that a parameter names does not exist. */
    public static final String MISSING_FOLDER = "RD109";

    /** Nothing listens at the host and port. */
    public static final String CONNECTION_REFUSED = "RD201";

    /** The host has no address. */
    public static final String UNKNOWN_HOST = "RD202";

    /** The host does not answer in time. */
    public static final String CONNECTION_TIMEOUT = "RD203";

    /** The database refuses the user or the password. */
    public static final String LOGIN_FAILED = "RD204";

    /** The database does not exist. */
    public static final String UNKNOWN_DATABASE = "RD205";

    /** TLS cannot be agreed on. */
    public static final String TLS_FAILED = "RD206";

    /** The connection broke while it was used. */
    public static final String CONNECTION_LOST = "RD207";

    /** A migration was changed after it had been applied. */
    public static final String CHANGED_MIGRATION = "RD301";

    /** A migration was applied, and its file is gone. */
    public static final String MISSING_MIGRATION = "RD302";

    /** A migration is older than the newest applied one and was never applied. */
    public static final String LATE_MIGRATION = "RD303";

    /** The schema has objects, but no history of migrations. */
    public static final String SCHEMA_NOT_EMPTY = "RD304";

    /** An earlier run failed in the middle of a migration. */
    public static final String FAILED_EARLIER = "RD305";

    /** Anything else that Flyway finds wrong with the migrations. */
    public static final String INVALID_MIGRATIONS = "RD306";

    /** Something that we do not know: a defect of ours or of a library. */
    public static final String UNEXPECTED = "RD901";

    private ProblemCodes() {}
}
