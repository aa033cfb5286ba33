package io.github.redshiftdevops.core.lock;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who runs, for those who wait.
 *
 * @param host where the run is
 * @param build the build that runs, as its CI system names it; empty outside of CI
 */
public record RunIdentity(String host, Optional<String> build) {

    /** Variables with which CI systems name a build. */
    private static final List<String> BUILD_VARIABLES =
            List.of("CODEBUILD_BUILD_ID", "BUILD_TAG", "GITHUB_RUN_ID", "CI_PIPELINE_ID", "BITBUCKET_BUILD_NUMBER");

    /** The run of this process. */
    public static RunIdentity ofThisProcess() {
        return of(System.getenv());
    }

    static RunIdentity of(Map<String, String> environment) {
        Optional<String> build = BUILD_VARIABLES.stream()
                .map(environment::get)
                .filter(value -> value != null && !value.isBlank())
                .findFirst();
        return new RunIdentity(hostName(environment), build);
    }

    private static String hostName(Map<String, String> environment) {
        String named = environment.get("HOSTNAME");
        if (named != null && !named.isBlank()) {
            return named;
        }
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "unknown";
        }
    }
}
