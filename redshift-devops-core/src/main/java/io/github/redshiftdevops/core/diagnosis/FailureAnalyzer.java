package io.github.redshiftdevops.core.diagnosis;

import io.github.redshiftdevops.core.FailureException;
import java.util.Optional;

/** Knows one cause of failures. */
interface FailureAnalyzer {

    /** What it means and what to do, if this is the cause. */
    Optional<FailureException> analyze(Failure failure);
}
