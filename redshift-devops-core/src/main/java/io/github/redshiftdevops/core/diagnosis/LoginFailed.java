package io.github.redshiftdevops.core.diagnosis;

import io.github.redshiftdevops.core.FailureException;
import io.github.redshiftdevops.core.ProblemCodes;
import io.github.redshiftdevops.sql.Problem;
import java.sql.SQLException;
import java.util.Optional;

/** The database refuses the user or the password: SQLSTATE class 28. */
final class LoginFailed implements FailureAnalyzer {

    /** The prefix of a user that exists, with temporary credentials; {@code IAMR:} is that of a role. */
    private static final String EXISTING_USER = "IAM:";

    @Override
    public Optional<FailureException> analyze(Failure failure) {
        return failure.sqlException()
                .filter(e -> e.getSQLState().startsWith("28"))
                .map(e -> failure.inEnvironment(problem(failure, e)));
    }

    private static Problem problem(Failure failure, SQLException cause) {
        String user = failure.circumstances().database().user();
        return Problem.of(ProblemCodes.LOGIN_FAILED, "the database refuses the login of user '" + user + "'")
                .withDetail(cause.getMessage())
                .withHint(
                        user.startsWith(EXISTING_USER)
                                ? "create the user '" + user.substring(EXISTING_USER.length())
                                        + "' in the database: AWS gives credentials also for one that does not exist"
                                : "check user and password; the line that begins with 'Target:' says where they come"
                                        + " from");
    }
}
