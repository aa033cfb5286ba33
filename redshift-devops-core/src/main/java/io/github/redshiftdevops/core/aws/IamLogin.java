package io.github.redshiftdevops.core.aws;

import java.util.Optional;

/** Who logs in to which database without a password of its own. */
public sealed interface IamLogin {

    /**
     * A database user that exists in a cluster. Needs {@code redshift:GetClusterCredentials}.
     *
     * @param database to which the login is limited; empty for any
     */
    record ClusterUser(String clusterIdentifier, String user, Optional<String> database) implements IamLogin {}

    /**
     * The database user that a cluster makes of the caller's IAM identity. Needs
     * {@code redshift:GetClusterCredentialsWithIAM}.
     *
     * @param database to which the login is limited; empty for any
     */
    record ClusterIdentity(String clusterIdentifier, Optional<String> database) implements IamLogin {}

    /**
     * The database user that a workgroup makes of the caller's IAM identity. Needs
     * {@code redshift-serverless:GetCredentials}.
     *
     * @param database to which the login is limited; empty for any
     */
    record WorkgroupIdentity(String workgroupName, Optional<String> database) implements IamLogin {}
}
