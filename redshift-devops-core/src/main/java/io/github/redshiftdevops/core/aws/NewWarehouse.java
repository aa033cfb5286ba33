package io.github.redshiftdevops.core.aws;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A warehouse that is to be made. Redshift keeps the password of its admin in a secret; nobody gives one.
 *
 * @param name of the cluster, or of both workgroup and namespace
 * @param database the first one; empty for {@code dev}, or those of the snapshot
 * @param snapshot its name or ARN; empty for a warehouse without data
 * @param iamRoles ARNs of the roles that {@code COPY} and {@code UNLOAD} may take on
 */
public record NewWarehouse(
        String name,
        Optional<String> database,
        Optional<String> snapshot,
        List<String> iamRoles,
        Size size,
        Network network,
        Map<String, String> tags) {

    /** How much it can compute, and so what it costs. */
    public sealed interface Size {

        /**
         * Redshift Processing Units of a workgroup.
         *
         * @param base with which a query begins
         * @param max to which it may grow
         * @param hoursPerDay RPU-hours after which queries of the same day are refused
         */
        record Rpus(int base, int max, long hoursPerDay) implements Size {

            /** With the RPU-hours that the workgroup needs if it computes with all it has for its whole life. */
            public static Rpus forLife(int base, int max, Duration life) {
                double hours = max * (life.toMinutes() / 60.0);
                return new Rpus(base, max, Math.max(1, (long) Math.ceil(hours)));
            }
        }

        /**
         * Nodes of a cluster.
         *
         * @param type for example {@code ra3.large}
         */
        record Nodes(String type, int count) implements Size {}
    }

    /**
     * Where it can be reached. What is empty is the account's default.
     *
     * @param subnetIds of a workgroup
     * @param subnetGroup of a cluster
     * @param isPublic whether it has an address on the internet
     */
    public record Network(
            List<String> subnetIds, Optional<String> subnetGroup, List<String> securityGroupIds, boolean isPublic) {}

    /** Whether the snapshot is named by its ARN. */
    boolean hasSnapshotArn() {
        return snapshot.filter(text -> text.startsWith("arn:")).isPresent();
    }

    /** How its admin is called, if no snapshot tells another name. */
    static String admin() {
        return "admin";
    }
}
