package io.github.redshiftdevops.core.aws;

import io.github.redshiftdevops.core.FailureException;
import io.github.redshiftdevops.core.ProblemCodes;
import io.github.redshiftdevops.sql.Problem;
import java.util.Optional;

/** The secret waits for its deletion. */
final class DeletedSecret implements AwsFailureAnalyzer {

    @Override
    public Optional<FailureException> analyze(AwsFailure failure) {
        return failure.isAbout(Action.GET_SECRET_VALUE)
                        && (failure.says("marked for deletion") || failure.says("marked deleted"))
                ? Optional.of(failure.inEnvironment(problem(failure.question())))
                : Optional.empty();
    }

    private static Problem problem(Question question) {
        return Problem.of(ProblemCodes.DELETED_SECRET, question.subject() + " is scheduled for deletion")
                .withHint(
                        "restore it with 'aws secretsmanager restore-secret', or set redshift.secretId to another one");
    }
}
