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

    /** A parameter has a value that it cannot have. */
    public static final String INVALID_PARAMETER = "RD110";

    /** A goal that destroys something is to run on production. */
    public static final String PRODUCTION_REFUSED = "RD111";

    /** The schemas are to be emptied, and nobody has asked for it twice. */
    public static final String CLEAN_REFUSED = "RD112";

    /** A goal that takes something back is to run on production, and nobody has confirmed it. */
    public static final String PRODUCTION_UNCONFIRMED = "RD113";

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

    /** No route leads to the host. */
    public static final String UNREACHABLE = "RD208";

    /** The server is another database than Amazon Redshift. */
    public static final String NOT_REDSHIFT = "RD209";

    /** The user lacks a privilege that migrations need. */
    public static final String MISSING_PRIVILEGE = "RD210";

    /** The check had not come to an end in its time. */
    public static final String CHECK_TIMEOUT = "RD211";

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

    /** A migration has statements that cannot run in a transaction, and others. */
    public static final String MIXED_MIGRATION = "RD307";

    /** Another run migrates the database for longer than this one waits. */
    public static final String LOCKED = "RD308";

    /** A migration is not applied yet, and the goal {@code validate} asks for all. */
    public static final String PENDING_MIGRATION = "RD309";

    /** A migration is to be undone, and has no script for that. */
    public static final String NO_UNDO_SCRIPT = "RD310";

    /** The history has other rows than a baseline may be added to. */
    public static final String BASELINE_REFUSED = "RD311";

    /** A run had to end because the function in which it ran has a limited time. */
    public static final String OUT_OF_TIME = "RD312";

    /** The build has no credentials for AWS. */
    public static final String NO_AWS_CREDENTIALS = "RD401";

    /** The credentials for AWS have ended. */
    public static final String EXPIRED_AWS_CREDENTIALS = "RD402";

    /** AWS does not know the access key, or its secret key does not fit. */
    public static final String INVALID_AWS_CREDENTIALS = "RD403";

    /** The clock of the build's machine is wrong. */
    public static final String CLOCK_SKEW = "RD404";

    /** No region is given, or it is none of AWS's. */
    public static final String INVALID_REGION = "RD405";

    /** AWS does not answer: no address, no connection or no answer in time. */
    public static final String AWS_UNREACHABLE = "RD406";

    /** AWS asks to slow down, and still did after some repetitions. */
    public static final String THROTTLED_BY_AWS = "RD407";

    /** AWS has an internal error, and still had after some repetitions. */
    public static final String AWS_FAILED = "RD408";

    /** The build's identity may not do what it must. */
    public static final String DENIED_BY_AWS = "RD409";

    /** The role that the settings name is none. */
    public static final String INVALID_ROLE = "RD410";

    /** AWS refuses to let the build assume the role. */
    public static final String ROLE_NOT_ASSUMED = "RD411";

    /** What the settings name as secret can be none. */
    public static final String INVALID_SECRET_ID = "RD412";

    /** Secrets Manager has no secret of this name there. */
    public static final String SECRET_NOT_FOUND = "RD413";

    /** The ARN of the secret is of another region than the settings say. */
    public static final String SECRET_IN_OTHER_REGION = "RD414";

    /** The secret is scheduled for deletion. */
    public static final String DELETED_SECRET = "RD415";

    /** The secret has no such version or stage, or no value at all. */
    public static final String UNKNOWN_SECRET_VERSION = "RD416";

    /** The KMS key of the secret cannot be used. */
    public static final String SECRET_KEY_REFUSED = "RD417";

    /** The content of the secret is no JSON object. */
    public static final String UNREADABLE_SECRET = "RD418";

    /** The secret's JSON lacks a key. */
    public static final String MISSING_SECRET_KEY = "RD419";

    /** A value in the secret's JSON cannot be used. */
    public static final String INVALID_SECRET_VALUE = "RD420";

    /** There is no such cluster, workgroup or namespace. */
    public static final String UNKNOWN_WAREHOUSE = "RD421";

    /** Anything else that AWS refuses. */
    public static final String REFUSED_BY_AWS = "RD422";

    /** The cluster or workgroup is paused or not yet there. */
    public static final String WAREHOUSE_NOT_AVAILABLE = "RD424";

    /** AWS is still doing something else with the cluster, workgroup or namespace. */
    public static final String WAREHOUSE_BUSY = "RD425";

    /** There is a cluster, workgroup or namespace of this name already. */
    public static final String WAREHOUSE_NAME_TAKEN = "RD426";

    /** The account has reached a quota, or AWS has no capacity left. */
    public static final String NO_CAPACITY = "RD427";

    /** The database differs from what its migrations make. */
    public static final String DRIFT = "RD601";

    /** The database has no schema history, so it is not known what it should be. */
    public static final String NO_HISTORY = "RD602";

    /** The warehouse of a build would be larger or live longer than the guard allows. */
    public static final String COST_REFUSED = "RD701";

    /** The warehouse of a build has failed while AWS made it. */
    public static final String PROVISION_FAILED = "RD702";

    /** The warehouse of a build was not there in time. */
    public static final String PROVISION_TIMEOUT = "RD703";

    /** What is to be removed does not bear the tags of this build. */
    public static final String FOREIGN_WAREHOUSE = "RD704";

    /** The warehouse of a build could not be removed. */
    public static final String NOT_REMOVED = "RD705";

    /** The build has ended while its warehouse was made. */
    public static final String PROVISION_INTERRUPTED = "RD706";

    /** Something that we do not know: a defect of ours or of a library. */
    public static final String UNEXPECTED = "RD901";

    private ProblemCodes() {}
}
