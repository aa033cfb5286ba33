package io.github.redshiftdevops.core.targets;

import io.github.redshiftdevops.core.connection.ConnectionDetails;
import io.github.redshiftdevops.core.connection.JdbcUrl;
import io.github.redshiftdevops.core.connection.Secret;

/** What a build works on. */
public sealed interface Target {

    /** A database that somebody named, usually of a cluster or a serverless workgroup. */
    record Cluster(Setting<JdbcUrl> url, Setting<String> user, Setting<Secret> password) implements Target {

        /** What is needed to log in. */
        public ConnectionDetails connectionDetails() {
            return new ConnectionDetails(url.value(), user.value(), password.value());
        }

        /**
         * One line that says where the build connects to and who said so, without a secret.
         *
         * <p>For example {@code jdbc:redshift://host:5439/dev, user admin, password from environment variable
         * FLYWAY_PASSWORD}.
         */
        public String description() {
            return url.value() + ", user " + user.value() + ", password from " + password.origin();
        }
    }

    /**
     * A local Redshift.
     *
     * @param reason for people: why it is the local one
     */
    record Local(String reason) implements Target {}
}
