package io.github.redshiftdevops.core.provision;

import io.github.redshiftdevops.core.aws.NewWarehouse.Network;
import io.github.redshiftdevops.core.aws.NewWarehouse.Size;
import io.github.redshiftdevops.core.aws.Warehouse.Kind;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The warehouse that a build is to have.
 *
 * @param snapshot its name or ARN; empty for a warehouse without data
 * @param iamRoles ARNs of the roles that {@code COPY} and {@code UNLOAD} may take on
 * @param tags of the user, beside ours
 * @param life after which it is a leftover
 * @param timeout until each of its parts has to be there
 */
public record TransientSettings(
        Size size,
        Optional<String> snapshot,
        List<String> iamRoles,
        Network network,
        Map<String, String> tags,
        Duration life,
        Duration timeout) {

    /** What the size is one of. */
    Kind kind() {
        return size instanceof Size.Nodes ? Kind.CLUSTER : Kind.WORKGROUP;
    }
}
