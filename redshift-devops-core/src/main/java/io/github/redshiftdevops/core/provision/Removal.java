package io.github.redshiftdevops.core.provision;

import io.github.redshiftdevops.core.FailureException;
import io.github.redshiftdevops.core.FailureException.Fault;
import io.github.redshiftdevops.core.ProblemCodes;
import io.github.redshiftdevops.core.aws.Resource;
import io.github.redshiftdevops.core.aws.ResourceKind;
import io.github.redshiftdevops.core.aws.Resources;
import io.github.redshiftdevops.core.aws.Warehouse.Kind;
import io.github.redshiftdevops.sql.Problem;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Removes a warehouse of ours. What is gone already is no failure.
 *
 * @param made parts that this very process has made under their unique name, so that they are ours even if AWS did not
 *     come to tag them
 */
record Removal(Resources resources, TransientWarehouse warehouse, Set<ResourceKind> made, Waiting waiting) {

    /**
     * Removes its parts in their order. A workgroup has to be gone before its namespace can be removed.
     *
     * @param untilGone whether to wait for the last part too
     * @return whether there was anything to remove
     * @throws FailureException if something remains
     */
    boolean run(boolean untilGone) {
        boolean removed = false;
        List<ResourceKind> kinds = resources.kinds();
        for (ResourceKind kind : kinds) {
            boolean isLast = kinds.indexOf(kind) == kinds.size() - 1;
            removed |= explained(kind, !isLast || untilGone);
        }
        return removed;
    }

    private boolean explained(ResourceKind kind, boolean untilGone) {
        try {
            return remove(kind, untilGone);
        } catch (FailureException e) {
            if (e.hasCode(ProblemCodes.FOREIGN_WAREHOUSE) || e.hasCode(ProblemCodes.NOT_REMOVED)) {
                throw e;
            }
            Problem cause = e.problems().get(0);
            throw new FailureException(
                    Fault.ENVIRONMENT,
                    List.of(notRemoved("the " + kind + " '" + warehouse.name() + "' could not be removed")
                            .withDetail(cause.code() + ": " + cause.message())),
                    e);
        }
    }

    private boolean remove(ResourceKind kind, boolean untilGone) {
        Optional<Resource> found = resources.find(kind, warehouse.name());
        if (found.isEmpty()) {
            return false;
        }
        rejectForeign(found.get());
        waiting.until(() -> refusal(found.get()), () -> late(kind));
        waiting.log().info("Removing the " + found.get());
        if (untilGone) {
            waiting.until(() -> stillThere(kind), () -> late(kind));
        }
        return true;
    }

    private void rejectForeign(Resource resource) {
        boolean isOurs = made.contains(resource.kind())
                || OwnTags.of(resources.tags(resource))
                        .filter(tags -> tags.build().equals(warehouse.build()))
                        .isPresent();
        if (!isOurs) {
            throw FailureException.inProject(Problem.of(
                            ProblemCodes.FOREIGN_WAREHOUSE,
                            "the " + resource + " does not bear the tags of the build '" + warehouse.build() + "'")
                    .withHint("remove it by hand if it is yours; the build removes only what it has made"));
        }
    }

    /** Empty if AWS has taken the order, or has done so before. */
    private Optional<String> refusal(Resource resource) {
        if (resource.isBeingRemoved()) {
            return Optional.empty();
        }
        try {
            resources.delete(resource);
            return Optional.empty();
        } catch (FailureException e) {
            if (e.hasCode(ProblemCodes.UNKNOWN_WAREHOUSE)) {
                return Optional.empty();
            }
            if (e.hasCode(ProblemCodes.WAREHOUSE_BUSY)) {
                return Optional.of("the " + resource + ", which AWS cannot remove yet,");
            }
            throw e;
        }
    }

    /** It may be available for a moment after AWS has taken the order. */
    private Optional<String> stillThere(ResourceKind kind) {
        return resources
                .find(kind, warehouse.name())
                .map(resource -> "the " + resource + " to be gone, which is " + resource.status());
    }

    private Problem late(ResourceKind kind) {
        return notRemoved("the " + kind + " '" + warehouse.name() + "' is still there after "
                + waiting.limit().toMinutes() + " minutes");
    }

    private Problem notRemoved(String message) {
        return Problem.of(ProblemCodes.NOT_REMOVED, message)
                .withHint("remove it with " + commands() + "; if nobody does, the sweep of another build does after "
                        + warehouse.expires());
    }

    private String commands() {
        String rest = " --region " + warehouse.region();
        return warehouse.kind() == Kind.CLUSTER
                ? "'aws redshift delete-cluster --skip-final-cluster-snapshot --cluster-identifier " + warehouse.name()
                        + rest + "'"
                : "'aws redshift-serverless delete-workgroup --workgroup-name " + warehouse.name() + rest
                        + "' and then 'aws redshift-serverless delete-namespace --namespace-name " + warehouse.name()
                        + rest + "'";
    }
}
