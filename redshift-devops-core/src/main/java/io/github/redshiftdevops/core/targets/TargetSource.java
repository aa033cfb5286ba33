package io.github.redshiftdevops.core.targets;

import java.util.Optional;

/** One place that can name a cluster. */
interface TargetSource {

    /** Where it names one; empty if it does not. It asks nobody. */
    Optional<String> origin(TargetSettings settings);

    /**
     * What the place says, also if it is only a part. It may ask AWS.
     *
     * @throws io.github.redshiftdevops.core.FailureException if a value of the place is invalid or AWS gives none
     */
    Candidate candidate(TargetContext context);
}
