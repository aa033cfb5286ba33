package io.github.redshiftdevops.core.aws;

import io.github.redshiftdevops.core.FailureException;
import java.util.Optional;

/** Knows one cause for which AWS gives no answer. */
interface AwsFailureAnalyzer {

    /** What it means and what to do, if this is the cause. */
    Optional<FailureException> analyze(AwsFailure failure);
}
