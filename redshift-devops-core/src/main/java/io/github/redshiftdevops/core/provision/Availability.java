package io.github.redshiftdevops.core.provision;

import io.github.redshiftdevops.core.FailureException;
import io.github.redshiftdevops.core.FailureException.Fault;
import io.github.redshiftdevops.core.ProblemCodes;
import io.github.redshiftdevops.core.aws.Resource;
import io.github.redshiftdevops.core.aws.ResourceKind;
import io.github.redshiftdevops.core.aws.Resources;
import io.github.redshiftdevops.sql.Problem;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Waits until what AWS makes is available.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/mgmt/working-with-clusters.html">Cluster status</a>
 */
record Availability(Resources resources, String name, Waiting waiting) {

    /** From these a cluster does not come back by itself; with what to do. */
    private static final Map<String, String> FAILURES = Map.of(
            "hardware-failure", "run the build again: AWS takes another machine",
            "incompatible-network", "check redshift.transient.subnetGroup and redshift.transient.securityGroupIds",
            "incompatible-parameters", "check the default parameter group of the account",
            "incompatible-hsm", "check the hardware security module of the snapshot's cluster",
            "incompatible-restore", "take another snapshot, or the nodes that the snapshot was made with",
            "storage-full",
                    "set redshift.transient.nodes or redshift.transient.nodeType to more than the snapshot needs");

    /**
     * Waits.
     *
     * @throws FailureException if it fails, disappears, or is not there in time
     */
    void await(ResourceKind kind) {
        Part part = new Part(kind);
        waiting.until(part::missing, part::late);
    }

    private final class Part {

        private final ResourceKind kind;

        private String status = "not visible yet";

        private boolean wasSeen;

        Part(ResourceKind kind) {
            this.kind = kind;
        }

        Optional<String> missing() {
            Optional<Resource> found = resources.find(kind, name);
            if (found.isEmpty() && wasSeen) {
                throw failed("has disappeared", "look into CloudTrail for who has removed it");
            }
            found.ifPresent(this::judge);
            return found.filter(Resource::isAvailable).isPresent()
                    ? Optional.empty()
                    : Optional.of("the " + kind + " '" + name + "', which is " + status);
        }

        private void judge(Resource resource) {
            wasSeen = true;
            status = resource.status();
            if (resource.isBeingRemoved()) {
                throw failed("is being removed", "look into CloudTrail for who removes it");
            }
            String remedy = FAILURES.get(status);
            if (remedy != null) {
                throw failed("is in the state '" + status + "', from which it does not become available", remedy);
            }
        }

        private FailureException failed(String what, String hint) {
            Problem problem = Problem.of(ProblemCodes.PROVISION_FAILED, "the " + kind + " '" + name + "' " + what)
                    .withHint(hint);
            return new FailureException(Fault.ENVIRONMENT, List.of(problem), null);
        }

        private Problem late() {
            return Problem.of(
                            ProblemCodes.PROVISION_TIMEOUT,
                            "the " + kind + " '" + name + "' is " + status + " after "
                                    + waiting.limit().toMinutes() + " minutes")
                    .withHint("run the build again, or set redshift.transient.timeoutMinutes to more");
        }
    }
}
