package io.github.redshiftdevops.core.diagnosis;

import io.github.redshiftdevops.core.FailureException;
import io.github.redshiftdevops.core.ProblemCodes;
import io.github.redshiftdevops.sql.Problem;
import java.util.Optional;
import java.util.Set;
import org.flywaydb.core.api.CoreErrorCode;
import org.flywaydb.core.api.ErrorCode;
import org.flywaydb.core.api.FlywayException;

/** A setting of Flyway does not exist or has a wrong value. */
final class InvalidFlywaySetting implements FailureAnalyzer {

    private static final Set<ErrorCode> CODES =
            Set.of(CoreErrorCode.CONFIGURATION, CoreErrorCode.CONFIGURATION_RECOVERABLE);

    @Override
    public Optional<FailureException> analyze(Failure failure) {
        return failure.find(FlywayException.class)
                .filter(e -> CODES.contains(e.getErrorCode()))
                .map(e -> failure.inProject(problem(e)));
    }

    private static Problem problem(FlywayException cause) {
        return Problem.of(ProblemCodes.INVALID_FLYWAY_SETTING, "a setting of Flyway is wrong")
                .withDetail(cause.getMessage())
                .withHint("correct it in the <flyway> element of the pom, in flyway.conf, in the environment variables"
                        + " FLYWAY_* or in the properties flyway.*");
    }
}
