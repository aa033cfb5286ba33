package io.github.redshiftdevops.maven.elsewhere;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LambdaFunctionTests {

    /** Answers as the AWS CLI does: with 0 also if the function has failed. */
    private static final String AWS = """
            echo "$AWS_MAX_ATTEMPTS $*" >> "$(dirname "$0")/calls"
            case "$*" in
              *describe-stacks*) echo shop-function ;;
              *invoke*) echo "$ANSWER" > "${@: -1}"; echo "$OUTCOME"; exit "$CODE" ;;
            esac
            """;

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '^',
            value = {
                "^200\tNone^, 0, {\"goal\":\"migrate\"}, 0",
                "^200\tUnhandled^, 0, {\"errorMessage\":\"RD301\"}, 1",
                "^200\tHandled^, 0, {\"goal\":\"migrate\"}, 1",
                "^202\tNone^, 0, {\"goal\":\"migrate\"}, 1",
                "^200\tNone^, 0, null, 1",
                "^^, 254, ^^, 254"
            })
    void onlyAGoalThatSucceededIsSuccess(String outcome, String ofCli, String answer, int ofScript) throws Exception {
        Scripts.Ended ended = run(Map.of("OUTCOME", outcome, "CODE", ofCli, "ANSWER", answer));

        assertThat(ended.exitCode()).as(ended.output()).isEqualTo(ofScript);
    }

    @Test
    void itIsInvokedOnceAndWaitedFor() throws Exception {
        run(Map.of("OUTCOME", "200\tNone", "CODE", "0", "ANSWER", "{\"goal\":\"plan\"}"), "{\"goal\": \"plan\"}");

        assertThat(Files.readAllLines(folder.resolve("calls")))
                .filteredOn(call -> call.contains("invoke"))
                .singleElement()
                .asString()
                .startsWith("1 ")
                .contains("--function-name shop-function", "--payload {\"goal\": \"plan\"}", "--cli-read-timeout 920");
    }

    @Test
    void theRoleReadsOneSecretAndTheCodeMayNotTouchTheNetwork() throws IOException {
        String template = Files.readString(Scripts.path("lambda/template.yml"));

        assertThat(template)
                .containsOnlyOnce("secretsmanager:GetSecretValue\n                Resource: !Ref SecretArn\n")
                .containsOnlyOnce("Effect: Deny")
                .contains("ReservedConcurrentExecutions: 1\n", "MaximumRetryAttempts: 0\n")
                .doesNotContain("AWS::Events::Rule", "AWS::Scheduler", "AWS::Lambda::Url");
        String allowed = actionsAfter(template, "              - Effect: Allow\n                Action:\n");
        assertThat(actionsAfter(template, "              - Effect: Deny\n                Action:\n"))
                .isEqualTo(allowed)
                .contains("ec2:CreateNetworkInterface");
    }

    private static String actionsAfter(String template, String head) {
        int start = template.indexOf(head) + head.length();
        return template.substring(start, template.indexOf("Resource", start));
    }

    private Scripts.Ended run(Map<String, String> answers, String... event) throws Exception {
        Scripts scripts = new Scripts(folder);
        scripts.program("aws", AWS);
        String[] arguments = new String[event.length + 1];
        arguments[0] = "shop";
        System.arraycopy(event, 0, arguments, 1, event.length);
        return scripts.run("lambda/run.sh", answers, arguments);
    }
}
