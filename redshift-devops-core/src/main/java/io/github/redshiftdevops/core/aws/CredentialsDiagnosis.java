package io.github.redshiftdevops.core.aws;

import io.github.redshiftdevops.core.FailureException;
import io.github.redshiftdevops.core.ProblemCodes;
import io.github.redshiftdevops.sql.Problem;
import java.util.Map;
import software.amazon.awssdk.core.exception.SdkException;

/** Says why the SDK finds no credentials. It asks one source after the other, and tells what each of them said. */
final class CredentialsDiagnosis {

    private CredentialsDiagnosis() {}

    static FailureException of(SdkException exception, Question question, Map<String, String> environment) {
        AwsFailure failure = new AwsFailure(exception, question);
        Problem problem = failure.says("expired")
                ? ExpiredAwsCredentials.problem()
                : Problem.of(ProblemCodes.NO_AWS_CREDENTIALS, "the build has no credentials for AWS")
                        .withHint(hint(environment));
        return failure.inEnvironment(problem);
    }

    private static String hint(Map<String, String> environment) {
        if (environment.containsKey("CODEBUILD_BUILD_ID")) {
            return "give the project of CodeBuild a service role; a build in a container of its own needs"
                    + " AWS_CONTAINER_CREDENTIALS_RELATIVE_URI passed on";
        }
        if (environment.containsKey("GITHUB_ACTIONS")) {
            return "let the step aws-actions/configure-aws-credentials run before, with the permission id-token: write";
        }
        return "log in by 'aws sso login' and set AWS_PROFILE, or set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY";
    }
}
