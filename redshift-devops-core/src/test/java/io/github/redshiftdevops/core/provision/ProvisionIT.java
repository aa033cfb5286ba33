package io.github.redshiftdevops.core.provision;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.redshiftdevops.core.targets.TargetFile;
import io.github.redshiftdevops.core.targets.TargetParameter;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is made, from what, and how it is handed on. */
class ProvisionIT extends CloudFixture {

    @Test
    void makesAWorkgroupOnANamespaceAndRemovesBothAtTheEnd() {
        Provisioned provisioned = provision(WORKGROUP);

        assertThat(CLOUD.changes()).containsExactly("CreateNamespace", "CreateWorkgroup", "CreateUsageLimit");
        assertThat(provisioned.warehouse().name()).matches("rsd-shop-17-[0-9a-f]{8}");
        assertThat(provisioned.warehouse().expires()).isEqualTo(NOW.plusSeconds(3600));
        assertThat(lines)
                .anyMatch(line -> line.startsWith("Provisioning the workgroup 'rsd-shop-17-")
                        && line.contains("at most 16 RPU and 16 RPU-hours a day"))
                .anyMatch(
                        line -> line.matches("Waiting for the workgroup 'rsd-shop-17-\\w+', which is creating for 1 s;"
                                + " next try in 2 s, giving up in 599 s"))
                .anyMatch(
                        line -> line.startsWith("Provisioned: jdbc:redshift://localhost:" + database.port() + "/dev"));

        atEnd.forEach(Runnable::run);

        assertThat(CLOUD.changes().subList(3, 5)).containsExactly("DeleteWorkgroup", "DeleteNamespace");
        assertThat(CLOUD.serverless().workgroups).isEmpty();
        assertThat(TransientWarehouse.read(folder)).isEmpty();
        assertThat(TargetFile.read(folder)).isEmpty();
    }

    @Test
    void asksForNoMoreThanTheSettingsSay() {
        provision(WORKGROUP);

        JsonObject namespace =
                JsonParser.parseString(CLOUD.body("CreateNamespace")).getAsJsonObject();
        JsonObject workgroup =
                JsonParser.parseString(CLOUD.body("CreateWorkgroup")).getAsJsonObject();
        JsonObject limit =
                JsonParser.parseString(CLOUD.body("CreateUsageLimit")).getAsJsonObject();
        assertThat(namespace.get("manageAdminPassword").getAsBoolean()).isTrue();
        assertThat(namespace.has("adminUserPassword")).isFalse();
        assertThat(workgroup.get("publiclyAccessible").getAsBoolean()).isFalse();
        assertThat(workgroup.get("baseCapacity").getAsInt()).isEqualTo(8);
        assertThat(workgroup.get("maxCapacity").getAsInt()).isEqualTo(16);
        assertThat(workgroup.get("subnetIds")).hasToString("[\"subnet-1\",\"subnet-2\"]");
        assertThat(workgroup.get("securityGroupIds")).hasToString("[\"sg-1\"]");
        assertThat(limit.get("amount").getAsLong()).isEqualTo(16);
        assertThat(limit.get("breachAction").getAsString()).isEqualTo("deactivate");
        assertThat(Stream.of(namespace, workgroup))
                .allSatisfy(request -> assertThat(request.get("tags"))
                        .asString()
                        .contains(
                                "\"redshift-devops:owner\"",
                                "\"redshift-devops:expires\"",
                                "\"2026-11-20T20:00:00Z\""));
    }

    @Test
    void leavesNoPasswordOnTheDiskOrInTheLog() throws IOException {
        Provisioned provisioned = provision(WORKGROUP);

        assertThat(provisioned.note().parameters())
                .containsEntry(
                        TargetParameter.WORKGROUP_NAME, provisioned.warehouse().name())
                .containsEntry(TargetParameter.REGION, "eu-west-1");
        assertThat(everythingWritten() + lines).contains("rsd-shop-17-").doesNotContain("pr0vis");
    }

    @Test
    void restoresASnapshotIntoTheNamespace() {
        provision(WORKGROUP, "nightly");

        assertThat(CLOUD.changes())
                .containsExactly("CreateNamespace", "CreateWorkgroup", "CreateUsageLimit", "RestoreFromSnapshot");
        assertThat(CLOUD.body("RestoreFromSnapshot"))
                .contains("\"snapshotName\":\"nightly\"", "\"manageAdminPassword\":true");
    }

    @Test
    void namesASnapshotByItsArn() {
        String arn = "arn:aws:redshift-serverless:eu-west-1:111122223333:snapshot/0f8fad5b";

        provision(WORKGROUP, arn);

        assertThat(CLOUD.body("RestoreFromSnapshot"))
                .contains("\"snapshotArn\":\"" + arn + "\"")
                .doesNotContain("snapshotName");
    }

    @Test
    void makesAClusterAndRemovesItAtTheEnd() {
        provision(CLUSTER);

        assertThat(CLOUD.changes()).containsExactly("CreateCluster");
        assertThat(CLOUD.body("CreateCluster"))
                .contains(
                        "ManageMasterPassword=true",
                        "PubliclyAccessible=false",
                        "NodeType=ra3.large",
                        "NumberOfNodes=2",
                        "ClusterType=multi-node",
                        "ClusterSubnetGroupName=group-1")
                .doesNotContain("MasterUserPassword");

        atEnd.forEach(Runnable::run);

        assertThat(CLOUD.changes()).endsWith("DeleteCluster");
        assertThat(CLOUD.body("DeleteCluster")).contains("SkipFinalClusterSnapshot=true");
    }

    @Test
    void restoresAClusterWithTheNodesOfTheSettingsAndTagsItAtOnce() {
        Provisioned provisioned = provision(CLUSTER, "nightly");

        assertThat(CLOUD.changes()).containsExactly("RestoreFromClusterSnapshot", "CreateTags");
        assertThat(CLOUD.body("RestoreFromClusterSnapshot"))
                .contains("SnapshotIdentifier=nightly", "NodeType=ra3.large", "NumberOfNodes=2");
        assertThat(OwnTags.of(cluster(provisioned).tags))
                .contains(provisioned.warehouse().tags());
    }
}
