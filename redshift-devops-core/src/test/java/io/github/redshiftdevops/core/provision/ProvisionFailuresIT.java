package io.github.redshiftdevops.core.provision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.redshiftdevops.core.FailureException;
import io.github.redshiftdevops.core.aws.NewWarehouse.Size;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What goes wrong while a warehouse is made, and what remains of it. */
class ProvisionFailuresIT extends CloudFixture {

    @Test
    void removesEverythingIfTheSnapshotIsMissing() {
        assertThat(failure(WORKGROUP, "missing")).containsExactly("RD421: there is no snapshot 'missing' in eu-west-1");
        assertThat(CLOUD.changes()).endsWith("RestoreFromSnapshot", "DeleteWorkgroup", "DeleteNamespace");
    }

    @Test
    void removesARestoredClusterThatCouldNotBeTagged() {
        CLOUD.clusters().creating = List.of("available");
        CLOUD.refuse(
                "CreateTags", 403, "AccessDenied", "User: x is not authorized to perform: redshift:CreateTags on y");

        assertThat(failure(CLUSTER, "nightly"))
                .containsExactly(
                        "RD409: the build may not call redshift:CreateTags for the cluster 'NAME' in eu-west-1");
        assertThat(CLOUD.changes()).endsWith("CreateTags", "DeleteCluster");
    }

    @Test
    void saysWhatToDoAboutAStateFromWhichAClusterDoesNotRecover() {
        CLOUD.clusters().creating = List.of("creating", "hardware-failure");

        assertThat(failure(CLUSTER, null))
                .containsExactly("RD702: the cluster 'NAME' is in the state 'hardware-failure', from which it does not"
                        + " become available");
        assertThat(CLOUD.changes()).containsExactly("CreateCluster", "DeleteCluster");
    }

    @Test
    void givesUpAfterTheTimeoutAndRemovesWhatThereIs() {
        CLOUD.clusters().creating = List.of("creating");

        assertThat(failure(CLUSTER, null)).containsExactly("RD703: the cluster 'NAME' is creating after 10 minutes");
        assertThat(CLOUD.changes()).contains("CreateCluster", "DeleteCluster");
        assertThat(lines)
                .contains("RD705: the cluster 'NAME' is still there after 10 minutes")
                .anyMatch(line -> line.contains("aws redshift delete-cluster --skip-final-cluster-snapshot"));
        assertThat(TransientWarehouse.read(folder))
                .as("for the goal deprovision")
                .isPresent();
    }

    @Test
    void waitsThroughThrottlingAndInternalErrors() {
        for (int i = 0; i < 4; i++) {
            CLOUD.refuse("GetWorkgroup", 400, "ThrottlingException", "Rate exceeded");
        }
        CLOUD.refuse("CreateWorkgroup", 500, "InternalServerException", "oops");

        provision(WORKGROUP);

        assertThat(lines).anyMatch(line -> line.startsWith("Waiting for AWS, because AWS does not let the build call"));
        assertThat(CLOUD.changes())
                .containsExactly("CreateNamespace", "CreateWorkgroup", "CreateWorkgroup", "CreateUsageLimit");
    }

    @Test
    void takesWhatItHasMadeWhenTheAnswerWasLost() {
        CLOUD.clusters().creating = List.of("creating", "available");
        CLOUD.loseAnswerTo("CreateCluster");

        Provisioned provisioned = provision(CLUSTER);

        assertThat(CLOUD.changes()).containsExactly("CreateCluster", "CreateCluster");
        assertThat(CLOUD.clusters().clusters)
                .containsOnlyKeys(provisioned.warehouse().name());
    }

    @Test
    void namesTheActionThatTheRoleLacks() {
        CLOUD.refuse(
                "CreateNamespace",
                403,
                "AccessDeniedException",
                "User: arn:aws:iam::111122223333:user/b is not authorized to perform: secretsmanager:CreateSecret on z");

        FailureException failure = catchThrowableOfType(FailureException.class, () -> provision(WORKGROUP));

        assertThat(failure.problems().get(0).code()).isEqualTo("RD409");
        assertThat(failure.problems().get(0).hint())
                .isEqualTo("allow secretsmanager:CreateSecret in a policy of the role of the build");
        assertThat(CLOUD.changes()).containsExactly("CreateNamespace");
    }

    @Test
    void saysThatTheCredentialsHaveExpiredAndWhatRemains() {
        CLOUD.when("CreateWorkgroup", () -> {
            for (int i = 0; i < 10; i++) {
                CLOUD.refuse("GetWorkgroup", 403, "ExpiredTokenException", "The security token is expired");
            }
        });

        assertThat(failure(WORKGROUP, null)).containsExactly("RD402: the credentials for AWS have expired");
        assertThat(lines)
                .contains("RD705: the workgroup 'NAME' could not be removed")
                .anyMatch(line -> line.contains("aws redshift-serverless delete-workgroup --workgroup-name NAME"));
        assertThat(TransientWarehouse.read(folder)).isPresent();
    }

    @Test
    void makesNothingMoreOnceTheBuildIsKilled() {
        CLOUD.when("GetNamespace", () -> atEnd.get(0).run());

        FailureException failure = catchThrowableOfType(FailureException.class, () -> provision(WORKGROUP));

        assertThat(failure.problems().get(0).code()).isEqualTo("RD706");
        assertThat(CLOUD.changes()).containsExactly("CreateNamespace", "DeleteNamespace");
    }

    @Test
    void refusesWhatTheGuardDoesNotAllowBeforeAnythingIsAsked() {
        assertThat(failure(new Size.Nodes("ra3.16xlarge", 8), null))
                .hasSize(2)
                .allMatch(line -> line.startsWith("RD701"));
        assertThat(CLOUD.calls()).isEmpty();
    }

    @Test
    void refusesABuildThatNamesADatabaseAlready() {
        FailureException failure = catchThrowableOfType(
                FailureException.class,
                () -> provision(WORKGROUP, null, Map.of("FLYWAY_URL", "jdbc:redshift://h:1/d")));

        assertThat(failure.problems().get(0).code()).isEqualTo("RD102");
        assertThat(failure.problems().get(0).message()).contains("environment variable FLYWAY_URL");
        assertThat(CLOUD.calls()).isEmpty();
    }
}
