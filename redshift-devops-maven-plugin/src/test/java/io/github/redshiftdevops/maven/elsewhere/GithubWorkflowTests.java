package io.github.redshiftdevops.maven.elsewhere;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

class GithubWorkflowTests {

    private String text = "";
    private Map<String, Object> workflow = Map.of();

    @BeforeEach
    void read() throws IOException {
        text = Files.readString(Scripts.path("github/workflow.yml"));
        workflow = map(new Load(LoadSettings.builder().build()).loadFromString(text));
    }

    @Test
    void eachJobWaitsForTheOneBefore() {
        assertThat(job("plan")).containsEntry("needs", "test");
        assertThat(job("deploy")).containsEntry("needs", "plan");
    }

    @ParameterizedTest
    @ValueSource(strings = {"plan", "deploy"})
    void onlyMainGetsATokenForProduction(String job) {
        assertThat(job(job))
                .containsEntry("if", "github.event_name == 'push' && github.ref == 'refs/heads/main'")
                .containsEntry("permissions", Map.of("contents", "read", "id-token", "write"));
        assertThat(workflow.get("permissions")).isEqualTo(Map.of("contents", "read"));
        assertThat(job("test")).doesNotContainKey("permissions");
    }

    @Test
    void oneDeploymentRunsAtATimeAfterItsApproval() {
        assertThat(job("deploy"))
                .containsEntry("environment", "production")
                .containsEntry("concurrency", Map.of("group", "redshift-production", "cancel-in-progress", false));
    }

    @Test
    void noKeyIsStoredAndNoFailureForgiven() {
        assertThat(text).doesNotContain("secrets.", "aws-access-key-id", "continue-on-error", "||");
    }

    private Map<String, Object> job(String name) {
        return map(map(workflow.get("jobs")).get(name));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(@Nullable Object yaml) {
        return (Map<String, Object>) requireNonNull(yaml);
    }
}
