package io.github.redshiftdevops.core.targets;

import io.github.redshiftdevops.core.connection.ConnectionDetails;
import io.github.redshiftdevops.core.connection.ConnectionOptions;
import io.github.redshiftdevops.core.connection.JdbcUrl;
import io.github.redshiftdevops.core.connection.Login;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a build works on. */
public sealed interface Target {

    /** A database that somebody named, usually of a cluster or a serverless workgroup. */
    record Cluster(Setting<JdbcUrl> url, Setting<Login> login, ConnectionOptions options, Production production)
            implements Target {

        /** What is needed to log in. */
        public ConnectionDetails connectionDetails() {
            return new ConnectionDetails(url.value(), login.value(), options);
        }

        /**
         * One line that says where the build connects to and who said so, without a secret.
         *
         * <p>For example {@code jdbc:redshift://host:5439/dev, user admin, password from environment variable
         * FLYWAY_PASSWORD}.
         */
        public String description() {
            String user = connectionDetails().user();
            String tunnel =
                    options.tunnel().map(through -> ", through " + through).orElse("");
            return url.value() + ", user " + user + ", password from " + login.origin() + tunnel;
        }

        /** What somebody should know before it is used. */
        public List<String> warnings() {
            Optional<String> weakTls = options.tls()
                    .modeFor(url.value())
                    .weakness()
                    .map(weakness ->
                            "TLS is " + options.tls().modeFor(url.value()).driverName() + ": " + weakness);
            return Stream.concat(production.banner().stream(), weakTls.stream()).toList();
        }
    }

    /**
     * A local Redshift.
     *
     * @param reason for people: why it is the local one
     */
    record Local(String reason) implements Target {}
}
