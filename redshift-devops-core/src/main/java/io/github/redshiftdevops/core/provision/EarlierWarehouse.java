package io.github.redshiftdevops.core.provision;

import io.github.redshiftdevops.core.aws.Resource;
import io.github.redshiftdevops.core.aws.ResourceKind;
import io.github.redshiftdevops.core.aws.Resources;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** What an earlier build of the same folder has noted: kept for this one, or left behind because it was killed. */
record EarlierWarehouse(ProvisionSettings settings, Resources resources, Waiting waiting) {

    /**
     * The one that was kept, if it is still there; one that was left behind is removed.
     *
     * @throws io.github.redshiftdevops.core.FailureException if it cannot be removed
     */
    Optional<TransientWarehouse> keptOne(String region, Instant now) {
        Optional<TransientWarehouse> noted = TransientWarehouse.read(settings.buildDirectory());
        Optional<TransientWarehouse> earlier = noted.filter(
                warehouse -> warehouse.kind() == settings.warehouse().kind()
                        && warehouse.region().equals(region));
        noted.filter(warehouse -> earlier.isEmpty()).ifPresent(this::warnOfOther);
        Optional<TransientWarehouse> kept = earlier.filter(TransientWarehouse::isKept)
                .filter(warehouse -> now.isBefore(warehouse.expires()))
                .filter(this::isThere);
        kept.ifPresent(warehouse -> waiting.log().info("Taking up the " + warehouse + ", which was kept"));
        if (kept.isEmpty()) {
            earlier.ifPresent(this::remove);
        }
        return kept;
    }

    /** Its kind is not asked for now, so its parts may not even be looked at. */
    private void warnOfOther(TransientWarehouse warehouse) {
        waiting.log()
                .warn("An earlier build has made the " + warehouse + " in " + warehouse.region()
                        + ", which is no longer noted here; a sweep removes it after " + warehouse.expires());
    }

    private boolean isThere(TransientWarehouse warehouse) {
        for (ResourceKind kind : resources.kinds()) {
            Optional<Resource> found = resources.find(kind, warehouse.name());
            boolean isOurs = found.filter(Resource::isAvailable)
                    .map(resources::tags)
                    .flatMap(OwnTags::of)
                    .filter(tags -> tags.build().equals(warehouse.build()))
                    .isPresent();
            if (!isOurs) {
                return false;
            }
        }
        return true;
    }

    private void remove(TransientWarehouse warehouse) {
        new Removal(resources, warehouse, Set.of(), waiting).run(false);
        Notes.forget(settings.buildDirectory());
    }
}
