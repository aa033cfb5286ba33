package io.github.redshiftdevops.core;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How CI systems tell one build from the others. */
public final class BuildId {

    /** The variables that hold it, in the order of asking. */
    private static final List<String> VARIABLES = List.of(
            "CODEBUILD_BUILD_ID",
            "GITHUB_RUN_ID",
            "BUILD_TAG",
            "CI_JOB_ID",
            "BITBUCKET_BUILD_NUMBER",
            "BUILDKITE_BUILD_ID",
            "CIRCLE_WORKFLOW_JOB_ID",
            "BUILD_BUILDID",
            "TRAVIS_BUILD_ID",
            "bamboo_buildResultKey");

    private BuildId() {}

    /** The id as the CI system writes it; empty if the build runs in none that we know. */
    public static Optional<String> of(Map<String, String> environment) {
        return VARIABLES.stream()
                .map(variable -> environment.getOrDefault(variable, "").strip())
                .filter(id -> !id.isEmpty())
                .findFirst();
    }
}
