package io.github.redshiftdevops.core.diagnosis;

import io.github.redshiftdevops.core.FailureException;
import io.github.redshiftdevops.core.ProblemCodes;
import io.github.redshiftdevops.sql.Problem;

/** What no analyzer knows. */
final class Unexpected {

    private Unexpected() {}

    static FailureException failure(Failure failure) {
        return failure.inEnvironment(Problem.of(ProblemCodes.UNEXPECTED, "something unexpected happened")
                .withDetail(failure.exception().toString())
                .withHint("run the build again with -X, and report the output"));
    }
}
