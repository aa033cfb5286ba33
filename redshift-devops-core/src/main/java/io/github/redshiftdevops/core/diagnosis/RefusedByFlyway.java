package io.github.redshiftdevops.core.diagnosis;

import io.github.redshiftdevops.core.FailureException;
import io.github.redshiftdevops.core.ProblemCodes;
import io.github.redshiftdevops.sql.Problem;
import java.util.Optional;
import org.flywaydb.core.api.FlywayException;

/** Flyway cannot work with the migrations, for a reason that no other analyzer knows. */
final class RefusedByFlyway implements FailureAnalyzer {

    @Override
    public Optional<FailureException> analyze(Failure failure) {
        return failure.find(FlywayException.class)
                .map(e -> failure.inProject(Problem.of(ProblemCodes.INVALID_MIGRATIONS, "the migrations cannot be run")
                        .withDetail(e.getMessage())));
    }
}
