package io.github.redshiftdevops.core.check;

import io.github.redshiftdevops.core.FailureException;
import io.github.redshiftdevops.core.aws.AwsAccess;
import io.github.redshiftdevops.core.aws.Warehouse;
import io.github.redshiftdevops.core.aws.Warehouse.Kind;
import io.github.redshiftdevops.core.targets.EndpointName;

/**
 * The state of a cluster that AWS need not be asked about, because its address is known. So it is no failure if AWS does
 * not say it: the build may lack the permission, which it does not need.
 */
record ClusterStep(Walk walk, AwsAccess aws) {

    void run(EndpointName endpoint) {
        walk.begin(Step.CLUSTER);
        String name = "the " + endpoint.kind() + " '" + endpoint.name() + "'";
        try {
            Warehouse warehouse = describe(aws.inRegion(endpoint.region()), endpoint);
            String finding = name + " is " + warehouse.status();
            if (warehouse.isAvailable()) {
                walk.passed(Step.CLUSTER, finding);
            } else {
                walk.warned(Step.CLUSTER, finding);
            }
        } catch (FailureException e) {
            walk.skipped(Step.CLUSTER, name + ": " + e.problems().get(0).message());
        }
    }

    private static Warehouse describe(AwsAccess aws, EndpointName endpoint) {
        return endpoint.kind() == Kind.CLUSTER ? aws.cluster(endpoint.name()) : aws.workgroup(endpoint.name());
    }
}
