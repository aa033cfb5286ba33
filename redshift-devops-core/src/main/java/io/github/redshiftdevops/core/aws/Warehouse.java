package io.github.redshiftdevops.core.aws;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A cluster or workgroup as AWS describes it.
 *
 * @param name the cluster's identifier or the workgroup's name
 * @param status in AWS's words, for example {@code available}, {@code paused} or {@code CREATING}
 * @param host empty while it is being created
 * @param port empty while it is being created
 * @param database the first one, which was made with the cluster or namespace
 * @param adminSecretArn the secret with the admin's login, if Redshift manages it
 */
public record Warehouse(
        Kind kind,
        String name,
        String status,
        Optional<String> host,
        OptionalInt port,
        Optional<String> database,
        Optional<String> adminSecretArn) {

    /** What AWS calls it. */
    public enum Kind {
        CLUSTER,
        WORKGROUP;

        /** As in a sentence: {@code cluster} or {@code workgroup}. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Whether it is up, and so reachable if the network allows it. A cluster also says
     * {@code available, prep-for-resize}.
     *
     * @see <a href="https://docs.aws.amazon.com/redshift/latest/APIReference/API_Cluster.html">Cluster</a>
     */
    public boolean isAvailable() {
        return status.toLowerCase(Locale.ROOT).startsWith("available");
    }
}
