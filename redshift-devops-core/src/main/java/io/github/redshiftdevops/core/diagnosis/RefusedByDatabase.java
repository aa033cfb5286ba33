package io.github.redshiftdevops.core.diagnosis;

import io.github.redshiftdevops.core.FailureException;
import io.github.redshiftdevops.sql.Problem;
import java.util.Optional;

/** The database refuses something that is in no migration, such as to create the schema history table. */
final class RefusedByDatabase implements FailureAnalyzer {

    @Override
    public Optional<FailureException> analyze(Failure failure) {
        return failure.sqlException()
                .map(e -> failure.inEnvironment(
                        Problem.of(e.getSQLState(), ServerMessage.of(e).text())
                                .withDetail(ServerMessage.of(e).detail())
                                .withHint(ServerMessage.of(e).hint())));
    }
}
