package io.github.redshiftdevops.core.provision;

import io.github.redshiftdevops.core.FailureException;
import io.github.redshiftdevops.core.ProblemCodes;
import io.github.redshiftdevops.core.aws.MakingStep;
import io.github.redshiftdevops.core.aws.NewWarehouse;
import io.github.redshiftdevops.core.aws.ResourceKind;
import io.github.redshiftdevops.core.aws.Resources;
import io.github.redshiftdevops.sql.Problem;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * One warehouse from its first call of AWS to its removal. Thread-safe: a build that is killed removes it on another thread
 * than the one that makes it, and from then on nothing more is made.
 */
final class Provisioning {

    private final Resources resources;

    private final TransientWarehouse warehouse;

    private final Waiting waiting;

    private final Set<ResourceKind> made = EnumSet.noneOf(ResourceKind.class);

    private boolean hasEnded;

    Provisioning(Resources resources, TransientWarehouse warehouse, Waiting waiting) {
        this.resources = resources;
        this.warehouse = warehouse;
        this.waiting = waiting;
    }

    /**
     * Makes it and waits until it is available.
     *
     * @throws FailureException if it does not come about; what there is of it stays until it is removed
     */
    void make(NewWarehouse plan) {
        try {
            for (MakingStep step : resources.steps(plan)) {
                waiting.log().info("Provisioning: " + step.what());
                waiting.until(() -> refusal(step), () -> late(step));
                step.awaited().forEach(new Availability(resources, warehouse.name(), waiting)::await);
            }
        } catch (FailureException e) {
            throw hasEnded() ? Waiting.interrupted() : e;
        }
    }

    /** Empty if AWS has done the step. */
    private synchronized Optional<String> refusal(MakingStep step) {
        if (hasEnded) {
            throw Waiting.interrupted();
        }
        try {
            step.call().run();
            step.makes().ifPresent(made::add);
            return Optional.empty();
        } catch (FailureException e) {
            if (e.hasCode(ProblemCodes.WAREHOUSE_BUSY)) {
                return Optional.of("AWS, which cannot " + step.what() + " yet,");
            }
            if (e.hasCode(ProblemCodes.WAREHOUSE_NAME_TAKEN) && isOurs(step)) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /** The answer to an earlier try may have been lost. */
    private boolean isOurs(MakingStep step) {
        return step.makes()
                .flatMap(kind -> resources.find(kind, warehouse.name()))
                .flatMap(resource -> OwnTags.of(resources.tags(resource)))
                .filter(tags -> tags.build().equals(warehouse.build()))
                .isPresent();
    }

    private Problem late(MakingStep step) {
        return Problem.of(
                        ProblemCodes.PROVISION_TIMEOUT,
                        "AWS could not " + step.what() + " in "
                                + waiting.limit().toMinutes() + " minutes")
                .withHint("run the build again");
    }

    private synchronized boolean hasEnded() {
        return hasEnded;
    }

    /**
     * Removes what there is of it.
     *
     * @param untilGone whether to wait for the last part too
     * @throws FailureException if something remains
     */
    synchronized void remove(boolean untilGone) {
        hasEnded = true;
        new Removal(resources, warehouse, made, waiting).run(untilGone);
    }
}
