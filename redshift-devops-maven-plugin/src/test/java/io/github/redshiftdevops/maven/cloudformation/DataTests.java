package io.github.redshiftdevops.maven.cloudformation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is kept when the stack is deleted, what is not, and how it is protected. */
class DataTests {

    private static Template template;

    @BeforeAll
    static void read() throws IOException {
        template = Template.read();
    }

    @Test
    void productionLeavesASnapshotAndTheTestDatabaseNothing() {
        assertThat(template.resource("ProdCluster"))
                .containsEntry("DeletionPolicy", "Snapshot")
                .containsEntry("UpdateReplacePolicy", "Snapshot");
        assertThat(template.resource("ProdNamespace")).containsEntry("UpdateReplacePolicy", "Retain");
        assertThat(properties("ProdNamespace")).containsKey("FinalSnapshotName");

        assertThat(template.resource("TestCluster")).containsEntry("DeletionPolicy", "Delete");
        assertThat(template.resource("TestNamespace")).containsEntry("DeletionPolicy", "Delete");
        assertThat(properties("TestNamespace")).doesNotContainKey("FinalSnapshotName");
    }

    @Test
    void theFinalSnapshotHasAnotherNameInEachStack() {
        assertThat(Template.text(properties("ProdNamespace"), "FinalSnapshotName"))
                .contains("AWS::StackId");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Key", "Repository", "ArtifactBucket", "AccessLogBucket"})
    void whatCannotBeMadeAgainOrIsNotEmptyStays(String name) {
        assertThat(template.resource(name))
                .containsEntry("DeletionPolicy", "RetainExceptOnCreate")
                .containsEntry("UpdateReplacePolicy", "Retain");
    }

    @Test
    void theBucketOfTheTestDataIsEmptyAfterEachBuildSoThatItCanBeDeleted() {
        assertThat(template.resource("SampleDataBucket")).containsEntry("DeletionPolicy", "Delete");
        assertThat(properties("SampleDataBucket")).doesNotContainKey("VersioningConfiguration");
    }

    @Test
    void bucketsAreEncryptedPrivateTlsOnlyAndEmptyThemselves() {
        assertThat(template.ofType("AWS::S3::Bucket")).hasSize(3).allSatisfy((name, bucket) -> {
            Object properties = Values.at(bucket, "Properties");
            assertThat(Values.map(properties)).containsKey("BucketEncryption");
            assertThat(Values.map(Values.at(properties, "PublicAccessBlockConfiguration"))
                            .values())
                    .hasSize(4)
                    .allMatch("true"::equals);
            assertThat(Values.at(properties, "LifecycleConfiguration").toString())
                    .contains("ExpirationInDays");
            Object policy = Values.at(template.resource(name + "Policy"), "Properties", "PolicyDocument", "Statement");
            Statement tls = Statement.of(Values.list(policy).get(0));
            assertThat(tls.effect()).isEqualTo("Deny");
            assertThat(tls.conditions()).isEqualTo(Map.of("Bool", Map.of("aws:SecureTransport", "false")));
        });
    }

    @Test
    void bucketsThatStayKeepVersions() {
        assertThat(List.of("ArtifactBucket", "AccessLogBucket"))
                .allSatisfy(name -> assertThat(properties(name)).containsKey("VersioningConfiguration"));
    }

    @Test
    void redshiftManagesEachPassword() {
        assertThat(template.ofType("AWS::Redshift::Cluster").values())
                .hasSize(2)
                .allSatisfy(cluster -> {
                    assertThat(Values.at(cluster, "Properties", "ManageMasterPassword"))
                            .isEqualTo("true");
                    assertThat(cluster.toString()).doesNotContain("MasterUserPassword");
                });
        assertThat(template.ofType("AWS::RedshiftServerless::Namespace").values())
                .hasSize(2)
                .allSatisfy(namespace -> {
                    assertThat(Values.at(namespace, "Properties", "ManageAdminPassword"))
                            .isEqualTo("true");
                    assertThat(namespace.toString()).doesNotContain("AdminUserPassword");
                });
    }

    @Test
    void aKeyOfOnesOwnEncryptsAllThatCanBeEncrypted() {
        Stack stack = template.with(Map.of("KmsKey", Parameters.KEY, "TestDatabase", "Provisioned"));
        assertThat(List.of("TestCluster", "ProdNamespace", "TestLogGroup", "FlowLogGroup"))
                .allSatisfy(name -> assertThat(stack.properties(name)).containsEntry("KmsKeyId", Parameters.KEY));
        assertThat(List.of("ArtifactBucket", "SampleDataBucket"))
                .allSatisfy(
                        name -> assertThat(stack.properties(name).toString()).contains(Parameters.KEY));
        assertThat(stack.properties("Notifications")).containsEntry("KmsMasterKeyId", Parameters.KEY);
        assertThat(stack.properties("ReleasePipeline").toString()).contains(Parameters.KEY);
        assertThat(template.with(Map.of()).resources().toString()).doesNotContain("KmsKeyId", "EncryptionKey");
    }

    @Test
    void logsAreNotKeptForEver() {
        assertThat(template.ofType("AWS::Logs::LogGroup"))
                .hasSize(4)
                .allSatisfy((name, group) ->
                        assertThat(Values.map(Values.at(group, "Properties"))).containsKey("RetentionInDays"));
    }

    private static Map<String, Object> properties(String name) {
        return Values.map(Values.at(template.resource(name), "Properties"));
    }
}
