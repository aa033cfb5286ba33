package io.github.redshiftdevops.core.targets;

import io.github.redshiftdevops.core.connection.ConnectionDetails;
import java.util.Optional;

/**
 * A database that is ready to be connected to.
 *
 * @param description for people, without a secret, for example {@code local Redshift (database shop), user dev, no
 *     password needed}
 * @param localInstance the instance id of the local Redshift that it is in; empty if it is in no local Redshift of ours
 */
public record Database(ConnectionDetails connection, String description, Optional<String> localInstance) {

    /** The database of a target that is no local Redshift. */
    public static Database of(Target.Cluster cluster) {
        return new Database(cluster.connectionDetails(), cluster.description(), Optional.empty());
    }
}
