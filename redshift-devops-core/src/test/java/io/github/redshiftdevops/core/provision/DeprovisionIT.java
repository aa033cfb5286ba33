package io.github.redshiftdevops.core.provision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.redshiftdevops.core.FailureException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is removed after the build, and what stays. */
class DeprovisionIT extends CloudFixture {

    @Test
    void keepsAWarehouseForTheNextBuildOfTheFolder() {
        keeps = true;
        TransientWarehouse first = provision(WORKGROUP).warehouse();
        assertThat(atEnd).isEmpty();

        TransientWarehouse second = provision(WORKGROUP).warehouse();

        assertThat(second).isEqualTo(first);
        assertThat(CLOUD.changes()).containsExactly("CreateNamespace", "CreateWorkgroup", "CreateUsageLimit");
    }

    @Test
    void removesWhatAKilledBuildOfTheFolderHasLeft() {
        TransientWarehouse first = provision(WORKGROUP).warehouse();

        TransientWarehouse second = provision(WORKGROUP).warehouse();

        assertThat(CLOUD.serverless().workgroups)
                .doesNotContainKey(first.name())
                .containsKey(second.name());
    }

    @Test
    void warnsOfAWarehouseOfTheOtherKindThatIsNoLongerNoted() {
        TransientWarehouse first = provision(CLUSTER).warehouse();

        provision(WORKGROUP);

        assertThat(lines)
                .contains(
                        "An earlier build has made the cluster '" + first.name()
                                + "' in eu-west-1, which is no longer noted here; a sweep removes it after 2026-11-20T20:00:00Z");
        assertThat(CLOUD.clusters().clusters).containsOnlyKeys(first.name());
    }

    @Test
    void deprovisionRemovesItOnceAndIsContentTheSecondTime() {
        provision(WORKGROUP);

        deprovision();
        assertThat(CLOUD.serverless().workgroups).isEmpty();
        assertThat(CLOUD.serverless().namespaces).isEmpty();
        deprovision();

        assertThat(lines)
                .contains("Nothing to remove: no warehouse is noted in '"
                        + folder.resolve("redshift-devops/transient.properties") + "'");
    }

    @Test
    void deprovisionIsContentIfSomebodyElseHasRemovedIt() {
        Provisioned provisioned = provision(CLUSTER);
        CLOUD.clusters().clusters.clear();

        deprovision();

        assertThat(lines).contains("The cluster '" + provisioned.warehouse().name() + "' is gone already");
    }

    @Test
    void deprovisionWaitsUntilAClusterThatIsBeingMadeCanBeRemoved() {
        Provisioned provisioned = provision(CLUSTER);
        cluster(provisioned).becomes(List.of("creating", "creating", "available"));
        CLOUD.refuse("DeleteCluster", 400, "InvalidClusterState", "There is an operation running on the Cluster.");
        CLOUD.refuse("DeleteCluster", 400, "InvalidClusterState", "There is an operation running on the Cluster.");
        CLOUD.when("DeleteCluster", () -> cluster(provisioned).becomes(List.of("available")));

        deprovision();

        assertThat(CLOUD.clusters().clusters).isEmpty();
        assertThat(lines).anyMatch(line -> line.contains("which AWS cannot remove yet"));
    }

    @Test
    void deprovisionRemovesNothingThatBearsOtherTags() {
        Provisioned provisioned = provision(CLUSTER);
        cluster(provisioned).tags.put("redshift-devops:build", "other/1");

        FailureException failure = catchThrowableOfType(FailureException.class, this::deprovision);

        assertThat(failure.problems().get(0).code()).isEqualTo("RD704");
        assertThat(CLOUD.changes()).containsExactly("CreateCluster");
    }
}
