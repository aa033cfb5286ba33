package io.github.redshiftdevops.core.aws;

import io.github.redshiftdevops.core.FailureException;
import io.github.redshiftdevops.core.FailureException.Fault;
import io.github.redshiftdevops.core.ProblemCodes;
import io.github.redshiftdevops.sql.Problem;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.core.exception.SdkException;

/** Says why the SDK finds no credentials: it asks one source after the other, and tells what each of them said. */
final class CredentialsDiagnosis {

    /** Between what one source said and the name of the next one. */
    private static final Pattern BETWEEN_SOURCES = Pattern.compile("(\\] : \\[|, )(?=\\w+CredentialsProvider\\()");

    /** What sources say that nobody meant to use. */
    private static final List<String> NOT_CONFIGURED = List.of(
            "Unable to load credentials from system settings",
            "Either the environment variable AWS_WEB_IDENTITY_TOKEN_FILE",
            "Profile file contained no credentials for profile 'default'",
            "Cannot fetch credentials from container",
            "IMDS credentials have been disabled",
            "Failed to load credentials from IMDS");

    private CredentialsDiagnosis() {}

    static FailureException of(SdkException exception, Map<String, String> environment) {
        List<String> sayings = sayings(String.valueOf(exception.getMessage()));
        boolean expired = sayings.stream()
                .anyMatch(saying -> saying.toLowerCase(Locale.ROOT).contains("expired"));
        Problem problem = expired
                ? ExpiredAwsCredentials.problem()
                : Problem.of(ProblemCodes.NO_AWS_CREDENTIALS, "the build has no credentials for AWS")
                        .withHint(hint(environment));
        return new FailureException(Fault.ENVIRONMENT, List.of(problem.withDetail(detail(sayings))), exception);
    }

    /** Of the sources that somebody has configured. */
    private static List<String> sayings(String message) {
        return Stream.of(BETWEEN_SOURCES.split(message))
                .filter(part -> part.contains("): "))
                .map(part -> part.substring(part.indexOf("): ") + "): ".length()))
                .filter(saying -> NOT_CONFIGURED.stream().noneMatch(saying::startsWith))
                .toList();
    }

    private static String detail(List<String> sayings) {
        return sayings.isEmpty()
                ? "no environment variable, profile, container or instance gives any"
                : sayings.stream()
                        .map(saying -> Printable.line(saying.replaceAll(": ProfileFile\\(.*", "")))
                        .collect(Collectors.joining("\n"));
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
