package io.github.redshiftdevops.maven;

import io.github.redshiftdevops.core.targets.TargetParameter;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** The parameters that say which database a goal works on and how it is reached. */
abstract class TargetMojo extends GoalMojo {

    /**
     * The database to work on, in the form {@code jdbc:redshift://host:5439/database}. It may hold properties of the
     * driver, but no user and no password. If neither this nor anything else names a database, the goal works on a
     * local Redshift; in a CI environment it fails instead.
     *
     * @since 1.0.0
     */
    @Parameter(property = "redshift.url")
    private @Nullable String url;

    /**
     * The host of the database, instead of the URL. It is needed only if neither the secret nor AWS tells it.
     *
     * @since 1.0.0
     */
    @Parameter(property = "redshift.host")
    private @Nullable String host;

    /**
     * The port of the database, instead of the URL; 5439 if nothing says another one.
     *
     * @since 1.0.0
     */
    @Parameter(property = "redshift.port")
    private @Nullable String port;

    /**
     * The name of the database, instead of the URL. If nothing says one, it is the database that was made with the
     * cluster or namespace, or {@code dev} if AWS is not asked.
     *
     * @since 1.0.0
     */
    @Parameter(property = "redshift.database")
    private @Nullable String database;

    /**
     * The user who logs in. The password comes from the secret that {@code redshift.secretId} names, from the
     * environment variable {@code REDSHIFT_PASSWORD} or from the server that {@code redshift.serverId} names; there
     * is no parameter for it, because others could read it.
     *
     * @since 1.0.0
     */
    @Parameter(property = "redshift.user")
    private @Nullable String user;

    /**
     * Name or ARN of a secret of AWS Secrets Manager, also of another account or region. Its JSON has the keys {@code
     * username} and {@code password}, and {@code host}, {@code port} and {@code dbname} unless a parameter or AWS
     * tells them. If the database refuses the login, the secret is read once more, because it may have been rotated.
     *
     * @since 1.0.0
     */
    @Parameter(property = "redshift.secretId")
    private @Nullable String secretId;

    /**
     * The staging label of the version of the secret, such as {@code AWSPREVIOUS}; the current version if it is not
     * set.
     *
     * @since 1.0.0
     */
    @Parameter(property = "redshift.secretVersionStage")
    private @Nullable String secretVersionStage;

    /**
     * The id of the version of the secret; the current version if it is not set.
     *
     * @since 1.0.0
     */
    @Parameter(property = "redshift.secretVersionId")
    private @Nullable String secretVersionId;

    /**
     * The identifier of a provisioned cluster. AWS is asked for host, port and database if nothing else says them,
     * and, if nothing gives a password, for the secret in which Redshift keeps the admin's.
     *
     * @since 1.0.0
     */
    @Parameter(property = "redshift.clusterIdentifier")
    private @Nullable String clusterIdentifier;

    /**
     * The name of a workgroup of Redshift Serverless, used as {@code redshift.clusterIdentifier} is.
     *
     * @since 1.0.0
     */
    @Parameter(property = "redshift.workgroupName")
    private @Nullable String workgroupName;

    /**
     * With {@code true} AWS gives temporary credentials in exchange for the IAM identity of the build, and there is
     * no password. With {@code redshift.user} they are of that user, who must exist; without it of the user that
     * Redshift makes of the identity. Cluster or workgroup are told by their parameters or by the host.
     *
     * @since 1.0.0
     */
    @Parameter(property = "redshift.iam")
    private @Nullable Boolean iam;

    /**
     * The AWS region of secret and cluster. If it is not set, it is that of the ARN or of the host, or that of the
     * environment ({@code AWS_REGION}, the profile, the machine).
     *
     * @since 1.0.0
     */
    @Parameter(property = "redshift.region")
    private @Nullable String region;

    /**
     * The ARN of a role that is assumed before anything is asked of AWS, for example one of the account that owns the
     * cluster.
     *
     * @since 1.0.0
     */
    @Parameter(property = "redshift.roleArn")
    private @Nullable String roleArn;

    /**
     * The external id, if the trust policy of the role asks for one.
     *
     * @since 1.0.0
     */
    @Parameter(property = "redshift.roleExternalId")
    private @Nullable String roleExternalId;

    /**
     * How the session of the role is called in CloudTrail; if it is not set, it has the id of the build.
     *
     * @since 1.0.0
     */
    @Parameter(property = "redshift.roleSessionName")
    private @Nullable String roleSessionName;

    /**
     * Where a tunnel to the database listens, as {@code host:port}, for example {@code 127.0.0.1:15439} of a port
     * forwarding session of Systems Manager. Packets go there; the certificate is still verified against the host of
     * the database.
     *
     * @since 1.0.0
     */
    @Parameter(property = "redshift.tunnel")
    private @Nullable String tunnel;

    /**
     * How far the server has to prove who it is: {@code verify-full} (the default), {@code verify-ca}, {@code
     * require} or {@code disable}. Anything less than the default is printed in each run.
     *
     * @since 1.0.0
     */
    @Parameter(property = "redshift.tls")
    private @Nullable String tls;

    /**
     * A PEM file with a certificate that is trusted beside those that the JVM trusts, which include Amazon's.
     *
     * @since 1.0.0
     */
    @Parameter(property = "redshift.tlsRootCertificate")
    private @Nullable String tlsRootCertificate;

    /**
     * After how many seconds a TCP connection that does not come about is given up; 10 if it is not set.
     *
     * @since 1.0.0
     */
    @Parameter(property = "redshift.connectTimeoutSeconds")
    private @Nullable Integer connectTimeoutSeconds;

    /**
     * After how many seconds a login is given up; 60 if it is not set. A paused workgroup needs some 30 s to wake up.
     *
     * @since 1.0.0
     */
    @Parameter(property = "redshift.loginTimeoutSeconds")
    private @Nullable Integer loginTimeoutSeconds;

    /**
     * After how many seconds without an answer a connection is given up while a statement runs; 86400 if it is not
     * set, the 24 hours that a workgroup lets a query run.
     *
     * @since 1.0.0
     */
    @Parameter(property = "redshift.socketTimeoutSeconds")
    private @Nullable Integer socketTimeoutSeconds;

    /**
     * After how many seconds Redshift stops a statement. If it is not set, the {@code statement_timeout} of the user
     * or of the cluster is in force, and {@code redshift.socketTimeoutSeconds} ends the wait.
     *
     * @since 1.0.0
     */
    @Parameter(property = "redshift.statementTimeoutSeconds")
    private @Nullable Integer statementTimeoutSeconds;

    /**
     * For how many seconds a database that cannot be reached is tried again, with growing pauses: a cluster that is
     * paused or resumes, a host that has no address yet; 60 if it is not set, 0 for a single try. A refused login is
     * not tried again.
     *
     * @since 1.0.0
     */
    @Parameter(property = "redshift.connectRetrySeconds")
    private @Nullable Integer connectRetrySeconds;

    /**
     * With {@code true} the target is production: goals that destroy something refuse to run, and {@code migrate}
     * says so in a banner.
     *
     * @since 1.0.0
     */
    @Parameter(property = "redshift.production")
    private @Nullable Boolean production;

    /**
     * Hosts and databases that are production, with {@code *} for any text and {@code ?} for any character, for
     * example {@code *prod*}. They are meant for a parent pom; {@code redshift.production=false} does not overrule
     * them.
     *
     * @since 1.0.0
     */
    @Parameter(property = "redshift.productionPatterns")
    private @Nullable List<String> productionPatterns;

    /**
     * With {@code true} the goal works on a local Redshift, also in a CI environment; it fails if anything names a
     * database beside it. With {@code false} it never does: it fails if nothing names a database.
     *
     * @since 1.0.0
     */
    @Parameter(property = "redshift.local")
    private @Nullable Boolean local;

    /** What the user gave. */
    final Map<TargetParameter, String> targetParameters() {
        Map<TargetParameter, String> given = new EnumMap<>(TargetParameter.class);
        put(given, TargetParameter.URL, url);
        put(given, TargetParameter.HOST, host);
        put(given, TargetParameter.PORT, port);
        put(given, TargetParameter.DATABASE, database);
        put(given, TargetParameter.USER, user);
        put(given, TargetParameter.SECRET_ID, secretId);
        put(given, TargetParameter.SECRET_VERSION_STAGE, secretVersionStage);
        put(given, TargetParameter.SECRET_VERSION_ID, secretVersionId);
        put(given, TargetParameter.CLUSTER_IDENTIFIER, clusterIdentifier);
        put(given, TargetParameter.WORKGROUP_NAME, workgroupName);
        put(given, TargetParameter.IAM, iam);
        put(given, TargetParameter.REGION, region);
        put(given, TargetParameter.ROLE_ARN, roleArn);
        put(given, TargetParameter.ROLE_EXTERNAL_ID, roleExternalId);
        put(given, TargetParameter.ROLE_SESSION_NAME, roleSessionName);
        put(given, TargetParameter.TUNNEL, tunnel);
        put(given, TargetParameter.TLS, tls);
        put(given, TargetParameter.TLS_ROOT_CERTIFICATE, tlsRootCertificate);
        put(given, TargetParameter.CONNECT_TIMEOUT, connectTimeoutSeconds);
        put(given, TargetParameter.LOGIN_TIMEOUT, loginTimeoutSeconds);
        put(given, TargetParameter.SOCKET_TIMEOUT, socketTimeoutSeconds);
        put(given, TargetParameter.STATEMENT_TIMEOUT, statementTimeoutSeconds);
        put(given, TargetParameter.CONNECT_RETRY, connectRetrySeconds);
        put(given, TargetParameter.PRODUCTION, production);
        put(
                given,
                TargetParameter.PRODUCTION_PATTERNS,
                productionPatterns == null ? null : String.join(",", productionPatterns));
        put(given, TargetParameter.LOCAL, local);
        return given;
    }

    private static void put(Map<TargetParameter, String> given, TargetParameter parameter, @Nullable Object value) {
        if (value != null && !value.toString().isBlank()) {
            given.put(parameter, value.toString());
        }
    }
}
