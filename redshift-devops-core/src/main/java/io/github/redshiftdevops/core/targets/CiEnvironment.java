package io.github.redshiftdevops.core.targets;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tells whether a build runs where nobody sits at the keyboard. */
final class CiEnvironment {

    private static final List<String> VARIABLES = List.of(
            "CI",
            "CODEBUILD_BUILD_ID",
            "GITHUB_ACTIONS",
            "GITLAB_CI",
            "JENKINS_URL",
            "BITBUCKET_BUILD_NUMBER",
            "BUILDKITE",
            "CIRCLECI",
            "TEAMCITY_VERSION",
            "TF_BUILD",
            "TRAVIS",
            "bamboo_buildKey");

    private CiEnvironment() {}

    /** The variable that gives it away; a variable that is blank or {@code false} says nothing. */
    static Optional<String> sign(Map<String, String> environment) {
        return VARIABLES.stream()
                .filter(name -> saysSomething(environment.getOrDefault(name, "")))
                .findFirst();
    }

    private static boolean saysSomething(String value) {
        return !value.isBlank() && !value.strip().equalsIgnoreCase("false");
    }
}
