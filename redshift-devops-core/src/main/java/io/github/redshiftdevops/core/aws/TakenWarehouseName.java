package io.github.redshiftdevops.core.aws;

import io.github.redshiftdevops.core.FailureException;
import io.github.redshiftdevops.core.ProblemCodes;
import io.github.redshiftdevops.sql.Problem;
import java.util.Optional;
import java.util.Set;

/** There is one of this name already. Redshift Serverless has the same code for what is busy. */
final class TakenWarehouseName implements AwsFailureAnalyzer {

    private static final Set<String> CODES = Set.of("ClusterAlreadyExists", "ConflictException");

    @Override
    public Optional<FailureException> analyze(AwsFailure failure) {
        return failure.hasCode(CODES) && failure.says("already exist")
                ? Optional.of(failure.inEnvironment(problem(failure.question())))
                : Optional.empty();
    }

    private static Problem problem(Question question) {
        return Problem.of(
                        ProblemCodes.WAREHOUSE_NAME_TAKEN,
                        question.subject() + " exists already in " + question.region())
                .withHint("run the build again: it takes another name");
    }
}
