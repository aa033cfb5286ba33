package io.github.redshiftdevops.core.mistakes;

import static io.github.redshiftdevops.core.targets.TargetParameter.CLUSTER_IDENTIFIER;
import static io.github.redshiftdevops.core.targets.TargetParameter.IAM;
import static io.github.redshiftdevops.core.targets.TargetParameter.URL;
import static io.github.redshiftdevops.core.targets.TargetParameter.USER;
import static io.github.redshiftdevops.core.targets.TargetParameter.WORKGROUP_NAME;

/** Which cluster or workgroup a build names, what AWS says about it, and logins that AWS vouches for. */
final class ClusterMistakes {

    private static final String WORKGROUP_URL =
            "jdbc:redshift://etl.111122223333.eu-west-1.redshift-serverless.amazonaws.com:5439/shop";

    private static final String CLUSTER_URL = "jdbc:redshift://prod.abc123.eu-west-1.redshift.amazonaws.com:5439/shop";

    private static final String NOT_AUTHORIZED =
            "User: arn:aws:sts::111122223333:assumed-role/build/b is not authorized to perform this action";

    private ClusterMistakes() {}

    static Scenarios scenarios() {
        return descriptions().and(states()).and(iam()).and(refusedCredentials());
    }

    private static Scenarios descriptions() {
        return new Scenarios()
                .when("the identifier of the cluster is mistyped", build -> {
                    build.aws().failure("redshift:DescribeClusters", "ClusterNotFound", "Cluster prd not found.");
                    build.with(CLUSTER_IDENTIFIER, "prd").resolve();
                })
                .when("the name of the workgroup is mistyped", build -> {
                    build.aws()
                            .failure(
                                    "redshift-serverless:GetWorkgroup",
                                    "ResourceNotFoundException",
                                    "Workgroup etll not found.");
                    build.with(WORKGROUP_NAME, "etll").resolve();
                })
                .when("the secret is of a namespace without workgroup", build -> {
                    build.aws()
                            .workgroup("etl", "other", "etl.example.com", 5439)
                            .namespace("sales");
                    build.secret("{\"username\":\"admin\",\"password\":\"pw\",\"namespaceName\":\"sales\"}")
                            .resolve();
                })
                .when(
                        "a cluster and a workgroup are named",
                        build -> build.with(CLUSTER_IDENTIFIER, "prod")
                                .with(WORKGROUP_NAME, "etl")
                                .resolve())
                .when("the build may not describe the cluster", build -> {
                    build.aws().failure("redshift:DescribeClusters", "AccessDenied", NOT_AUTHORIZED);
                    build.with(CLUSTER_IDENTIFIER, "prod").resolve();
                });
    }

    private static Scenarios states() {
        return new Scenarios()
                .when("the cluster is paused", build -> {
                    build.aws().cluster("prod", "paused");
                    build.with(CLUSTER_IDENTIFIER, "prod").resolve();
                })
                .when("the cluster is still being created", build -> {
                    build.aws().cluster("prod", "creating");
                    build.with(CLUSTER_IDENTIFIER, "prod").resolve();
                });
    }

    private static Scenarios iam() {
        return new Scenarios()
                .when(
                        "redshift.iam with a host that tells no cluster",
                        build -> build.with(IAM, "true")
                                .with(URL, "jdbc:redshift://warehouse.example.com:5439/shop")
                                .resolve())
                .when(
                        "redshift.iam without a URL",
                        build -> build.with(IAM, "true").resolve())
                .when(
                        "redshift.iam beside a password",
                        build -> build.with(IAM, "true")
                                .with(URL, CLUSTER_URL)
                                .variable("REDSHIFT_PASSWORD", Build.PASSWORD)
                                .resolve())
                .when(
                        "redshift.iam of a workgroup beside a user",
                        build -> build.with(IAM, "true")
                                .with(URL, "jdbc:redshift://warehouse.example.com:5439/shop")
                                .with(WORKGROUP_NAME, "etl")
                                .with(USER, "deployer")
                                .resolve());
    }

    private static Scenarios refusedCredentials() {
        return new Scenarios()
                .when(
                        "the build may not log in as the user",
                        build ->
                                refused(build.with(USER, "deployer"), "redshift:GetClusterCredentials", "AccessDenied"))
                .when(
                        "the build may not log in by its identity",
                        build -> refused(build, "redshift:GetClusterCredentialsWithIAM", "AccessDenied"))
                .when("the build may not log in to the workgroup", build -> {
                    build.aws().failure("redshift-serverless:GetCredentials", "AccessDeniedException", NOT_AUTHORIZED);
                    build.with(IAM, "true").with(URL, WORKGROUP_URL).resolve();
                })
                .when(
                        "the host is of a cluster that was deleted",
                        build -> refused(build, "redshift:GetClusterCredentialsWithIAM", "ClusterNotFound"));
    }

    private static void refused(Build build, String permission, String code) {
        build.aws().failure(permission, code, NOT_AUTHORIZED);
        build.with(IAM, "true").with(URL, CLUSTER_URL).resolve();
    }
}
