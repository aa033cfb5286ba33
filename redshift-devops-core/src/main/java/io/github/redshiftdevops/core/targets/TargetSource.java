package io.github.redshiftdevops.core.targets;

/** One place that can name a cluster. */
interface TargetSource {

    /**
     * What the place says, also if it is nothing or only a part.
     *
     * @throws io.github.redshiftdevops.core.FailureException if a value of the place is invalid
     */
    Candidate candidate(TargetSettings settings);
}
