package io.github.redshiftdevops.core.targets;

import io.github.redshiftdevops.core.connection.JdbcUrl;
import java.util.Optional;
import java.util.stream.Stream;

/** The parameters that say which database a build works on and how it is reached. None of them holds a secret. */
public enum TargetParameter {
    /** The URL of the driver. */
    URL("redshift.url"),
    /** Instead of the URL: the host. */
    HOST("redshift.host"),
    /** Instead of the URL: the port. */
    PORT("redshift.port"),
    /** Instead of the URL: the database. */
    DATABASE("redshift.database"),
    /** Who logs in. */
    USER("redshift.user"),
    /** Name or ARN of a secret of AWS Secrets Manager. */
    SECRET_ID("redshift.secretId"),
    /** The staging label of the version of the secret. */
    SECRET_VERSION_STAGE("redshift.secretVersionStage"),
    /** The id of the version of the secret. */
    SECRET_VERSION_ID("redshift.secretVersionId"),
    /** A provisioned cluster, of which AWS is asked what is not given. */
    CLUSTER_IDENTIFIER("redshift.clusterIdentifier"),
    /** A serverless workgroup, of which AWS is asked what is not given. */
    WORKGROUP_NAME("redshift.workgroupName"),
    /** Whether AWS gives temporary credentials. */
    IAM("redshift.iam"),
    /** The AWS region. */
    REGION("redshift.region"),
    /** The role that is assumed before anything else is asked of AWS. */
    ROLE_ARN("redshift.roleArn"),
    /** What the role's trust policy asks for. */
    ROLE_EXTERNAL_ID("redshift.roleExternalId"),
    /** How the session of the role is called in AWS's logs. */
    ROLE_SESSION_NAME("redshift.roleSessionName"),
    /** Where the packets go instead of host and port. */
    TUNNEL("redshift.tunnel"),
    /** How far the server has to prove who it is. */
    TLS("redshift.tls"),
    /** A file with a certificate that is trusted. */
    TLS_ROOT_CERTIFICATE("redshift.tlsRootCertificate"),
    /** Seconds until TCP is connected. */
    CONNECT_TIMEOUT("redshift.connectTimeoutSeconds"),
    /** Seconds until the session is ready. */
    LOGIN_TIMEOUT("redshift.loginTimeoutSeconds"),
    /** Seconds without a byte from the server. */
    SOCKET_TIMEOUT("redshift.socketTimeoutSeconds"),
    /** Seconds that a statement may run. */
    STATEMENT_TIMEOUT("redshift.statementTimeoutSeconds"),
    /** Seconds for which a database that cannot be reached is tried again. */
    CONNECT_RETRY("redshift.connectRetrySeconds"),
    /** Whether the target is production. */
    PRODUCTION("redshift.production"),
    /** Patterns of hosts and databases that are production. */
    PRODUCTION_PATTERNS("redshift.productionPatterns"),
    /** Whether the target is a local Redshift. */
    LOCAL("redshift.local");

    private final String property;

    TargetParameter(String property) {
        this.property = property;
    }

    /** The property with which users set it, for example {@code redshift.url}. */
    public String property() {
        return property;
    }

    /** The parameter with this property; empty if there is none. */
    public static Optional<TargetParameter> named(String property) {
        return Stream.of(values())
                .filter(parameter -> parameter.property.equals(property))
                .findFirst();
    }

    /**
     * The value, fit to be shown: none of the parameters is for secrets, but somebody may give one nevertheless, in a URL
     * or as the content of a secret instead of its name.
     */
    public String printable(String value) {
        return switch (this) {
            case URL, HOST, TUNNEL -> JdbcUrl.masked(value);
            case SECRET_ID -> value.strip().matches("(?s)\\{[^{].*") ? "********" : value;
            default -> value;
        };
    }

    /** A value that the user gave as parameter. */
    public Setting<String> setting(String value) {
        return new Setting<>(value, "parameter " + property);
    }
}
