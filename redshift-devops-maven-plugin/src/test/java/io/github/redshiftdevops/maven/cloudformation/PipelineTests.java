package io.github.redshiftdevops.maven.cloudformation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The way from a push to production. */
class PipelineTests {

    private static Template template;

    @BeforeAll
    static void read() throws IOException {
        template = Template.read();
    }

    @Test
    void aPushIsTestedPlannedApprovedAndDeployed() {
        Stack stack = template.with(Map.of());
        assertThat(stages(stack)).containsExactly("Source", "Testing", "ProdDeploy");
        assertThat(actions(stack, 2)).containsExactly("PlanAction", "ApprovalAction", "ProdDeployAction");
        assertThat(order(stack)).isSorted().doesNotHaveDuplicates();
        assertThat(stack.properties("ReleasePipeline")).containsEntry("PipelineType", "V2");
    }

    @Test
    void theApproverSeesThePlanAndIsTold() {
        Object approval = action(template.with(Map.of()), "ApprovalAction");
        assertThat(Template.text(approval, "Configuration", "CustomData")).contains("#{PlanVariables.PLAN_SUMMARY}");
        assertThat(Template.text(approval, "Configuration", "ExternalEntityLink"))
                .isEqualTo("#{PlanVariables.PLAN_URL}");
        assertThat(Values.at(approval, "Configuration", "NotificationArn")).isEqualTo(Map.of("Ref", "Notifications"));
    }

    @Test
    void approvalCanBeTurnedOff() {
        assertThat(actions(template.with(Map.of("ManualApproval", "false")), 2))
                .containsExactly("PlanAction", "ProdDeployAction");
    }

    @Test
    void anExistingProductionHasAPlanOnlyWithASecretThatCanOnlyRead() {
        assertThat(actions(template.with(Parameters.EXISTING_PROD), 2))
                .containsExactly("ApprovalAction", "ProdDeployAction");
        assertThat(actions(template.with(Parameters.OTHER_ACCOUNT), 2)).contains("PlanAction");
    }

    @ParameterizedTest
    @CsvSource({
        "NewCodeCommitRepository, CodeCommit, true, 1",
        "CodeCommitRepository, CodeCommit, true, 0",
        "Connection, CodeStarSourceConnection, false, 0"
    })
    void theSourceIsTheOneThatIsChosen(String type, String provider, boolean hasRule, int repositories) {
        Stack stack = template.with(Map.of("SourceType", type));
        assertThat(Template.text(action(stack, "SourceAction"), "ActionTypeId", "Provider"))
                .isEqualTo(provider);
        assertThat(stack.resources().containsKey("PushRule")).isEqualTo(hasRule);
        assertThat(stack.ofType("AWS::CodeCommit::Repository")).hasSize(repositories);
    }

    @Test
    void anExistingConnectionIsUsed() {
        String arn = "arn:aws:codestar-connections:eu-west-1:111122223333:connection/1";
        Stack stack = template.with(Map.of("SourceType", "Connection", "ConnectionArn", arn));
        assertThat(stack.resources()).doesNotContainKey("Connection");
        assertThat(Template.text(action(stack, "SourceAction"), "Configuration", "ConnectionArn"))
                .isEqualTo(arn);
    }

    @ParameterizedTest
    @CsvSource({
        "RSDevopsTestPhase, redshift-devops-test, buildspec_test.yml, TestRole",
        "RSDevopsPlanPhase, redshift-devops-plan, buildspec_plan.yml, PlanRole",
        "RSDevopsProdDeployPhase, redshift-devops-deploy, buildspec_prod.yml, ProdRole"
    })
    void eachBuildHasABuildspecARoleALimitAndOneRunAtATime(String name, String project, String buildspec, String role) {
        Map<String, Object> properties = template.with(Map.of()).properties(name);
        assertThat(properties)
                .containsEntry("Name", project)
                .containsEntry("ConcurrentBuildLimit", "1")
                .containsEntry("TimeoutInMinutes", "30")
                .containsEntry("ServiceRole", Map.of("Fn::GetAtt", List.of(role, "Arn")));
        assertThat(Template.text(properties, "Source", "BuildSpec")).isEqualTo(buildspec);
        assertThat(Path.of("..", buildspec)).exists();
    }

    /** CodeBuild makes another group, for which the role has no rights, if the names differ. */
    @Test
    void theReportGroupsAreThoseThatTheBuildspecsFill() throws IOException {
        assertThat(Files.readString(Path.of("../buildspec_test.yml"))).contains("\nreports:\n  SurefireReports:\n");
        assertThat(template.with(Map.of()).properties("TestReportGroup"))
                .containsEntry("Name", "redshift-devops-test-SurefireReports");
        assertThat(Files.readString(Path.of("../buildspec_prod.yml"))).contains("\nreports:\n  Migrations:\n");
        assertThat(template.with(Map.of()).properties("ProdReportGroup"))
                .containsEntry("Name", "redshift-devops-deploy-Migrations");
    }

    @Test
    void aPlanThatLogsInWithItsRoleHasAUserWhoseNameRedshiftLeavesAsItIs() {
        Stack stack = template.with(Map.of());
        assertThat(Template.text(stack.properties("PlanRole"), "RoleName"))
                .isEqualTo("redshift-devops-plan-${AWS::Region}");
        assertThat(stack.outputs()).containsKey("PlanUser");
        assertThat(template.with(Parameters.OTHER_ACCOUNT).outputs()).doesNotContainKey("PlanUser");
    }

    @Test
    void eachBuildIsToldItsDatabase() {
        assertThat(target(Map.of(), "RSDevopsTestPhase")).contains("-Dredshift.workgroupName=${TestWorkgroup}");
        assertThat(target(Map.of(), "RSDevopsPlanPhase"))
                .contains("-Dredshift.workgroupName=${ProdWorkgroup} -Dredshift.iam=true");
        assertThat(target(Map.of(), "RSDevopsProdDeployPhase"))
                .contains("-Dredshift.workgroupName=${ProdWorkgroup} -Dredshift.production=true");

        Map<String, String> provisioned = Map.of("TestDatabase", "Provisioned", "ProdDatabase", "Provisioned");
        assertThat(target(provisioned, "RSDevopsTestPhase")).contains("-Dredshift.clusterIdentifier=${TestCluster}");
        assertThat(target(provisioned, "RSDevopsPlanPhase"))
                .contains("-Dredshift.clusterIdentifier=${ProdCluster} -Dredshift.iam=true");

        assertThat(target(Parameters.EXISTING_TEST, "RSDevopsTestPhase"))
                .isEqualTo("-Dredshift.secretId=" + Parameters.TEST_SECRET);
        assertThat(target(Parameters.OTHER_ACCOUNT, "RSDevopsProdDeployPhase"))
                .isEqualTo("-Dredshift.secretId=" + Parameters.PROD_SECRET + " -Dredshift.production=true"
                        + " -Dredshift.roleArn=arn:aws:iam::444455556666:role/deploy"
                        + " -Dredshift.roleExternalId=redshift-deploy");
    }

    @Test
    void oneIsToldOfTheEndOfARunByEmailIfAnAddressIsGiven() {
        assertThat(template.with(Map.of()).resources()).doesNotContainKey("NotificationsByEmail");
        assertThat(template.with(Map.of("NotificationEmail", "team@example.com"))
                        .properties("NotificationsByEmail"))
                .containsEntry("Endpoint", "team@example.com");
        assertThat(Template.text(template.resource("EndedRunRule"), "Properties", "EventPattern", "detail", "state"))
                .contains("FAILED", "SUCCEEDED");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PipelineUrl",
                "GitCommand",
                "TestRedshiftClusterJDBCUrl",
                "ProdRedshiftClusterJDBCUrl",
                "TestSecret",
                "ProdSecret",
                "RedshiftIngestRoleArn"
            })
    void theOutputsSayWhereToGoOn(String name) {
        assertThat(template.with(Map.of()).outputs()).containsKey(name);
    }

    private static String target(Map<String, String> parameters, String project) {
        return Values.list(
                        Values.at(template.with(parameters).properties(project), "Environment", "EnvironmentVariables"))
                .stream()
                .filter(variable -> Template.text(variable, "Name").equals("REDSHIFT_TARGET"))
                .map(variable -> Template.text(variable, "Value"))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> stages(Stack stack) {
        return stageList(stack).stream()
                .map(stage -> Template.text(stage, "Name"))
                .toList();
    }

    private static List<String> actions(Stack stack, int stage) {
        return Values.list(Values.at(stageList(stack).get(stage), "Actions")).stream()
                .map(action -> Template.text(action, "Name"))
                .toList();
    }

    private static List<String> order(Stack stack) {
        return Values.list(Values.at(stageList(stack).get(2), "Actions")).stream()
                .map(action -> Template.text(action, "RunOrder"))
                .toList();
    }

    private static Object action(Stack stack, String name) {
        return stageList(stack).stream()
                .flatMap(stage -> Values.list(Values.at(stage, "Actions")).stream())
                .filter(action -> Template.text(action, "Name").equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<Object> stageList(Stack stack) {
        return Values.list(Values.at(stack.properties("ReleasePipeline"), "Stages"));
    }
}
