package io.github.redshiftdevops.lambda;

import io.github.redshiftdevops.core.FailureException;

/**
 * The error of the function. Its message is the text of the problems, which holds no secret; cause and stack trace stay
 * behind, because Lambda logs them and what a driver says is not ours.
 */
public final class GoalFailedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    GoalFailedException(FailureException failure) {
        super(failure.getMessage(), null, false, false);
    }
}
