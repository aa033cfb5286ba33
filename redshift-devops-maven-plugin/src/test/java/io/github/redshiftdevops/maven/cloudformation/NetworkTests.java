package io.github.redshiftdevops.maven.cloudformation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who reaches whom. */
class NetworkTests {

    private static Template template;

    @BeforeAll
    static void read() throws IOException {
        template = Template.read();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Test", "Prod"})
    void buildsGoOutOnlyByHttpsAndToTheirDatabase(String environment) {
        Stack stack = template.with(Map.of());
        String builds = environment + "BuildSecurityGroup";
        Map<String, Object> group = stack.properties(builds);

        assertThat(group).doesNotContainKey("SecurityGroupIngress");
        assertThat(Values.list(Values.at(group, "SecurityGroupEgress")))
                .singleElement()
                .satisfies(rule -> assertThat(Values.map(rule)).containsEntry("ToPort", "443"));
        assertThat(stack.ofType("AWS::EC2::SecurityGroupEgress").stream()
                        .map(stack::properties)
                        .filter(rule -> Map.of("Ref", builds).equals(rule.get("GroupId"))))
                .singleElement()
                .satisfies(rule -> assertThat(rule)
                        .containsEntry("FromPort", "5439")
                        .containsEntry("ToPort", "5439")
                        .containsEntry(
                                "DestinationSecurityGroupId", Map.of("Ref", environment + "DatabaseSecurityGroup")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Test", "Prod"})
    void aDatabaseLetsInItsOwnBuildsAndNobodyElse(String environment) {
        Stack stack = template.with(Map.of());
        String database = environment + "DatabaseSecurityGroup";

        assertThat(stack.properties(database)).doesNotContainKey("SecurityGroupIngress");
        assertThat(stack.ofType("AWS::EC2::SecurityGroupIngress").stream()
                        .map(stack::properties)
                        .filter(rule -> Map.of("Ref", database).equals(rule.get("GroupId"))))
                .singleElement()
                .satisfies(rule -> assertThat(rule)
                        .containsEntry("SourceSecurityGroupId", Map.of("Ref", environment + "BuildSecurityGroup")));
    }

    @Test
    void anExistingDatabaseIsOpenedToTheBuildsIfItsGroupIsGiven() {
        Map<String, String> group =
                Parameters.merged(Parameters.EXISTING_TEST, Map.of("TestDatabaseSecurityGroupId", "sg-0a1b2c3d"));
        assertThat(template.with(group).properties("TestDatabaseFromBuild")).containsEntry("GroupId", "sg-0a1b2c3d");

        Stack without = template.with(Parameters.EXISTING_TEST);
        assertThat(without.resources()).doesNotContainKey("TestDatabaseFromBuild");
        assertThat(without.properties("TestBuildToDatabaseElsewhere")).containsEntry("CidrIp", "10.0.0.0/8");
    }

    @Test
    void noDatabaseIsPublic() {
        assertThat(List.of("TestCluster", "ProdCluster", "TestWorkgroup", "ProdWorkgroup"))
                .allSatisfy(name -> assertThat(Values.at(template.resource(name), "Properties", "PubliclyAccessible"))
                        .isEqualTo("false"));
    }

    @Test
    void everyBuildRunsInTheVpcWithTheGroupOfItsEnvironment() {
        Map<String, String> groups = Map.of(
                "RSDevopsTestPhase", "TestBuildSecurityGroup",
                "RSDevopsPlanPhase", "ProdBuildSecurityGroup",
                "RSDevopsProdDeployPhase", "ProdBuildSecurityGroup");
        assertThat(template.ofType("AWS::CodeBuild::Project").keySet()).isEqualTo(groups.keySet());
        groups.forEach((project, group) -> assertThat(
                        Values.at(template.resource(project), "Properties", "VpcConfig", "SecurityGroupIds"))
                .isEqualTo(List.of(Map.of("Ref", group))));
    }

    @ParameterizedTest
    @CsvSource({"Nat, 1, 1", "NatAndEndpoints, 1, 7", "Endpoints, 0, 7"})
    void aNewVpcHasTheWayOutThatIsChosen(String access, int gateways, int endpoints) {
        Stack stack = template.with(Map.of("OutboundAccess", access));
        assertThat(stack.ofType("AWS::EC2::NatGateway")).hasSize(gateways);
        assertThat(stack.ofType("AWS::EC2::InternetGateway")).hasSize(gateways);
        assertThat(stack.ofType("AWS::EC2::VPCEndpoint")).hasSize(endpoints);
    }

    @Test
    void anExistingVpcIsLeftAsItIs() {
        Stack stack = template.with(Map.of("VpcId", "vpc-0a1b2c3d", "SubnetIds", "subnet-1,subnet-2,subnet-3"));
        assertThat(stack.resources().values())
                .noneMatch(resource -> Values.at(resource, "Type").toString().matches("AWS::EC2::(?!SecurityGroup).*"));
        assertThat(stack.properties("TestBuildSecurityGroup")).containsEntry("VpcId", "vpc-0a1b2c3d");
    }

    @Test
    void everyDatabaseAsksForTls() {
        assertThat(List.of("TestWorkgroup", "ProdWorkgroup", "ClusterParameters"))
                .allSatisfy(
                        name -> assertThat(template.resource(name).toString()).contains("require_ssl"));
    }
}
