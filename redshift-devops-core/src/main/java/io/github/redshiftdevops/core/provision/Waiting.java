package io.github.redshiftdevops.core.provision;

import io.github.redshiftdevops.core.FailureException;
import io.github.redshiftdevops.core.FailureException.Fault;
import io.github.redshiftdevops.core.Patience;
import io.github.redshiftdevops.core.Pauses;
import io.github.redshiftdevops.core.ProblemCodes;
import io.github.redshiftdevops.core.ProgressLog;
import io.github.redshiftdevops.sql.Problem;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * How it is waited for something that AWS does.
 *
 * @param limit for each thing
 */
record Waiting(Duration limit, Pauses pauses, ProgressLog log) {

    /** What passes by itself, so that it ends no wait. */
    private static final Set<String> PASSING =
            Set.of(ProblemCodes.THROTTLED_BY_AWS, ProblemCodes.AWS_FAILED, ProblemCodes.AWS_UNREACHABLE);

    /** What is waited for: whether it has come about, and how it stands. */
    interface Wish {

        /**
         * Looks.
         *
         * @return how it stands, for people; empty if the wait is over
         * @throws FailureException if it never will
         */
        Optional<String> missing();
    }

    /**
     * Looks again and again, with growing pauses, until the wait is over.
     *
     * @param late what is said if it is not in time
     * @throws FailureException if it is not in time, or never will be
     */
    void until(Wish wish, Supplier<Problem> late) {
        long begin = pauses.nanoTime();
        Patience patience = new Patience(limit, pauses, log);
        for (var missing = look(wish); missing.isPresent(); missing = look(wish)) {
            long seconds = Duration.ofNanos(pauses.nanoTime() - begin).toSeconds();
            pause(patience, missing.get() + " for " + seconds + " s", late);
        }
    }

    private static Optional<String> look(Wish wish) {
        try {
            return wish.missing();
        } catch (FailureException e) {
            if (PASSING.contains(e.problems().get(0).code())) {
                return Optional.of("AWS, because " + e.problems().get(0).message());
            }
            throw e;
        }
    }

    private static void pause(Patience patience, String what, Supplier<Problem> late) {
        try {
            if (!patience.waitFor(what)) {
                throw new FailureException(Fault.ENVIRONMENT, List.of(late.get()), null);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw interrupted();
        }
    }

    /** The build ends. */
    static FailureException interrupted() {
        return new FailureException(
                Fault.ENVIRONMENT,
                List.of(Problem.of(
                                ProblemCodes.PROVISION_INTERRUPTED,
                                "the build has ended before its warehouse was complete")
                        .withHint("nothing is to be done: what was made of it is removed")),
                null);
    }
}
