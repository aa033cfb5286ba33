package io.github.redshiftdevops.core.diagnosis;

import io.github.redshiftdevops.core.FailureException;
import io.github.redshiftdevops.core.ProblemCodes;
import io.github.redshiftdevops.sql.Problem;
import java.util.Optional;
import org.flywaydb.core.internal.exception.FlywayMigrateException;

/** The history says that a migration failed in an earlier run, outside of a transaction. */
final class FailedEarlier implements FailureAnalyzer {

    @Override
    public Optional<FailureException> analyze(Failure failure) {
        return failure.find(FlywayMigrateException.class)
                .filter(e -> e.getMigration().getState().isFailed())
                .map(e -> failure.inProject(problem(e.getMigration().getScript())));
    }

    static Problem problem(String migration) {
        return Problem.of(
                        ProblemCodes.FAILED_EARLIER,
                        "the migration '" + migration + "' failed in an earlier run and left the database"
                                + " half changed")
                .withHint("undo by hand what it did, then run the goal repair, which removes its row from the schema"
                        + " history table, and run the build again");
    }
}
