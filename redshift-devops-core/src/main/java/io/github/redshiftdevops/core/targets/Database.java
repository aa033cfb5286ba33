package io.github.redshiftdevops.core.targets;

import io.github.redshiftdevops.core.connection.ConnectionDetails;
import java.util.List;
import java.util.Optional;

/**
 * A database that is ready to be connected to.
 *
 * @param description for people, without a secret, for example {@code local Redshift (database shop), user dev, no
 *     password needed}
 * @param warnings what somebody should know before it is used, such as that it is production
 * @param localInstance the instance id of the local Redshift that it is in; empty if it is in no local Redshift of ours
 */
public record Database(
        ConnectionDetails connection, String description, List<String> warnings, Optional<String> localInstance) {

    /** A database of a local Redshift. */
    public static Database local(ConnectionDetails connection, String description, String instance) {
        return new Database(connection, description, List.of(), Optional.of(instance));
    }

    /** The database of a target that is no local Redshift. */
    public static Database of(Target.Cluster cluster) {
        return new Database(cluster.connectionDetails(), cluster.description(), cluster.warnings(), Optional.empty());
    }
}
