package io.github.redshiftdevops.core.provision;

import io.github.redshiftdevops.core.FailureException;
import io.github.redshiftdevops.core.ProblemCodes;
import io.github.redshiftdevops.core.ProgressLog;
import io.github.redshiftdevops.core.aws.Resource;
import io.github.redshiftdevops.core.aws.ResourceKind;
import io.github.redshiftdevops.core.aws.Resources;
import java.time.Clock;
import java.util.List;

/**
 * Removes what builds have left that were killed: what has our name, our tags and an expiry in the past. It waits for
 * nothing; a namespace whose workgroup is being removed is left to the next sweep. No build fails because of it, but for
 * one that AWS does not let in at all: it could make and remove nothing either.
 */
record Sweep(Resources resources, Clock clock, ProgressLog log) {

    private static final List<String> NOT_LET_IN = List.of(
            ProblemCodes.NO_AWS_CREDENTIALS,
            ProblemCodes.EXPIRED_AWS_CREDENTIALS,
            ProblemCodes.INVALID_AWS_CREDENTIALS);

    /** @throws FailureException if the build has no credentials that AWS accepts */
    void run() {
        for (ResourceKind kind : resources.kinds()) {
            try {
                resources.list(kind, TransientName.PREFIX).forEach(this::removeLeftover);
            } catch (FailureException e) {
                if (NOT_LET_IN.stream().anyMatch(e::hasCode)) {
                    throw e;
                }
                warn("Leftovers are not looked for", e);
            }
        }
    }

    private void removeLeftover(Resource resource) {
        try {
            OwnTags.of(resources.tags(resource))
                    .filter(tags -> tags.isLeftover(clock.instant()))
                    .filter(tags -> !resource.isBeingRemoved())
                    .ifPresent(tags -> remove(resource, tags));
        } catch (FailureException e) {
            if (e.hasCode(ProblemCodes.WAREHOUSE_BUSY)) {
                log.info("Sweeping: the " + resource + " is left to the next sweep, because AWS works on it");
            } else {
                warn("The leftover " + resource + " is not removed", e);
            }
        }
    }

    private void remove(Resource resource, OwnTags tags) {
        resources.delete(resource);
        log.info("Sweeping: removing the " + resource + ", which the build '" + tags.build()
                + "' has left and which expired at " + tags.expires());
    }

    private void warn(String what, FailureException failure) {
        log.warn(what + ":");
        failure.problems().forEach(problem -> problem.lines().forEach(log::warn));
    }
}
