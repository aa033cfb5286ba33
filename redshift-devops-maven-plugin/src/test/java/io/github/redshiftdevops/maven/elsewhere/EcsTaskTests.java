package io.github.redshiftdevops.maven.elsewhere;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EcsTaskTests {

    /** Answers as ECS does: the second look at the task finds it stopped. */
    private static final String AWS = """
            echo "$*" >> "$(dirname "$0")/calls"
            case "$*" in
              *TaskDefinition*Value) echo arn:task-definition:7 ;;
              *describe-stacks*) echo "out" ;;
              *run-task*) echo "$STARTED" ;;
              *lastStatus*)
                if [ -e "$(dirname "$0")/seen" ]; then echo STOPPED; else echo RUNNING; touch "$(dirname "$0")/seen"; fi ;;
              *exitCode*) echo "$CODE" ;;
              *stoppedReason*) echo "CannotPullContainerError" ;;
            esac
            """;

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 1", "137, 137", "None, 1"})
    void theScriptEndsAsTheContainerDid(String containers, int scripts) throws Exception {
        Scripts.Ended ended = run("arn:aws:ecs:eu-west-1:111122223333:task/c/1", containers);

        assertThat(ended.exitCode()).as(ended.output()).isEqualTo(scripts);
        assertThat(calls())
                .filteredOn(call -> call.contains("run-task"))
                .singleElement()
                .asString()
                .contains("--count 1", "--task-definition arn:task-definition:7", "subnets=[subnet-1,subnet-2]");
    }

    @Test
    void aContainerThatNeverRanSaysWhy() throws Exception {
        assertThat(run("arn:aws:ecs:eu-west-1:111122223333:task/c/1", "None").output())
                .contains("The container did not run: CannotPullContainerError");
    }

    @Test
    void aTaskThatDoesNotStartIsAFailure() throws Exception {
        Scripts.Ended ended = run("None", "0");

        assertThat(ended.exitCode()).isEqualTo(1);
        assertThat(ended.output()).contains("The task could not be started");
        assertThat(calls()).noneMatch(call -> call.contains("describe-tasks"));
    }

    @Test
    void theTaskReadsOneSecretAndOnlyTheRegistrysTokenHasNoResource() throws IOException {
        String template = Files.readString(Scripts.path("ecs/task.yml"));
        String role = template.substring(template.indexOf("\n  TaskRole:"), template.indexOf("\n  Task:"));

        assertThat(role.substring(role.indexOf("Policies:")))
                .containsOnlyOnce("Action:")
                .contains("Action: secretsmanager:GetSecretValue\n                Resource: !Ref SecretArn\n");
        assertThat(template)
                .containsOnlyOnce("Resource: \"*\"")
                .contains("Action: ecr:GetAuthorizationToken\n                Resource: \"*\"");
        assertThat(template.split("aws:SourceAccount", -1)).hasSize(3);
    }

    @Test
    void nothingStartsTheTaskAgain() throws IOException {
        assertThat(Files.readString(Scripts.path("ecs/task.yml")))
                .doesNotContain("AWS::ECS::Service", "AWS::Events::Rule", "AWS::Scheduler");
    }

    private Scripts.Ended run(String started, String code) throws Exception {
        Scripts scripts = new Scripts(folder);
        scripts.program("aws", AWS);
        return scripts.run(
                "ecs/run.sh",
                Map.of("STARTED", started, "CODE", code, "POLL_SECONDS", "0"),
                "shop",
                "subnet-1,subnet-2");
    }

    private List<String> calls() throws IOException {
        return Files.readAllLines(folder.resolve("calls"));
    }
}
