package io.github.redshiftdevops.maven.jenkins;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ParameterizedClass
@ValueSource(strings = {"Jenkinsfile", "Jenkinsfile.scripted"})
record JenkinsfileTests(String file) {

    @Test
    void onMainTheStagesRunInOrder() {
        JenkinsRun run = JenkinsRun.on("main", file);

        assertThat(run.failure()).isEmpty();
        assertThat(run.stages()).containsExactly("Build", "Test", "Plan", "Approve", "Deploy");
    }

    @Test
    void onAnotherBranchNothingReachesForProduction() {
        JenkinsRun run = JenkinsRun.on("feature", file);

        assertThat(run.failure()).isEmpty();
        assertThat(run.stages()).containsExactly("Build", "Test");
        assertThat(run.steps())
                .noneMatch(step -> step.contains("deploy") || step.contains("redshift-production"))
                .noneMatch(step -> step.contains("redshift.production") || step.contains("credentials"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"test-compile", "verify"})
    void afterARedBuildOrTestReportsAreReadButNobodyIsAskedAndNothingDeployed(String command) {
        JenkinsRun run = JenkinsRun.failing(command, file);

        assertThat(run.failure()).hasValueSatisfying(e -> assertThat(e).hasMessageContaining(command));
        assertThat(run.stages()).last().isIn("Build", "Test");
        assertThat(run.steps()).last().asString().contains("junit ", "surefire-reports", "redshift-devops/TEST-");
    }

    @Test
    void aFailedTestThatOnlyTheReportKnowsStopsBeforeThePlan() {
        assertThat(JenkinsRun.unstable(file).stages()).containsExactly("Build", "Test");
    }

    @Test
    void withoutAPlanNobodyIsAsked() {
        JenkinsRun run = JenkinsRun.failing(":plan", file);

        assertThat(run.failure()).isPresent();
        assertThat(run.stages()).containsExactly("Build", "Test", "Plan");
        assertThat(run.steps()).noneMatch(step -> step.contains("archiveArtifacts"));
    }

    @Test
    void aFailedDeploymentFailsTheBuild() {
        assertThat(JenkinsRun.failing("process-resources", file).failure())
                .hasValueSatisfying(e -> assertThat(e).hasMessageContaining("process-resources"));
    }

    @Test
    void aRefusedApprovalStopsBeforeTheDeployment() {
        JenkinsRun run = JenkinsRun.failing("Run plan.sql", file);

        assertThat(run.failure()).isPresent();
        assertThat(run.stages()).containsExactly("Build", "Test", "Plan", "Approve");
    }

    @Test
    void thePlanIsAnArtifactBeforeTheApprovalWhichOccupiesNoAgent() {
        JenkinsRun run = JenkinsRun.on("main", file);

        assertThat(run.stepsOf("Plan"))
                .last()
                .asString()
                .contains("archiveArtifacts")
                .contains("target/redshift-devops/plan.sql");
        assertThat(run.stepsOf("Approve"))
                .singleElement()
                .asString()
                .contains("timeout", "input ")
                .doesNotContain("node");
    }

    @Test
    void oneDeploymentRunsAtATimeWithCredentialsOfItsOwn() {
        JenkinsRun run = JenkinsRun.on("main", file);

        assertThat(run.steps()).anyMatch(step -> step.endsWith("disableConcurrentBuilds"));
        assertThat(run.stepsOf("Deploy"))
                .filteredOn(step -> step.contains("sh "))
                .singleElement()
                .asString()
                .contains(
                        "lock {resource=redshift-production} / ",
                        "node deploy / ",
                        "withCredentials [aws {credentialsId=");
    }

    @Test
    void theShellAndNotGroovyFillsInVariablesAndNoExitCodeIsLost() {
        assertThat(JenkinsRun.on("main", file).steps())
                .filteredOn(step -> step.contains("sh "))
                .hasSize(4)
                .allMatch(step -> step.contains("sh ./mvnw -B -ntp "))
                .noneMatch(step -> step.contains("||") || step.contains("returnStatus") || step.contains("ignore"))
                .filteredOn(step -> step.contains("redshift.production=true"))
                .hasSize(2)
                .allMatch(step ->
                        step.endsWith("-Dredshift.secretId=\"$PROD_SECRET_ID\" -Dredshift.roleArn=\"$PROD_ROLE_ARN\""));
    }
}
