package io.github.redshiftdevops.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.redshiftdevops.core.FailureException;
import io.github.redshiftdevops.core.targets.TargetParameter;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class GoalRequestTests {

    @ParameterizedTest
    @EnumSource
    void eachGoalHasItsName(Goal goal) {
        assertThat(GoalRequest.parse("{\"goal\": \"" + goal.id() + "\"}"))
                .isEqualTo(new GoalRequest(goal, Map.of(), Map.of()));
    }

    @Test
    void databaseAndPlaceholdersAreTaken() {
        assertThat(GoalRequest.parse("""
                {"goal": "info", "secretId": "redshift/shop", "database": "shop", "iam": true, "placeholders": {"n": 1}}"""))
                .isEqualTo(new GoalRequest(
                        Goal.INFO,
                        Map.of(
                                TargetParameter.SECRET_ID, "redshift/shop",
                                TargetParameter.DATABASE, "shop",
                                TargetParameter.IAM, "true"),
                        Map.of("n", "1")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "{\"goal\": \"migrate\", \"host\": \"evil.example\"} | the event may not say 'host'",
                "{\"goal\": \"migrate\", \"tls\": \"disable\"} | the event may not say 'tls'",
                "{\"goal\": \"migrate\", \"url\": \"x\"} | the event may not say 'url'",
                "{\"goal\": \"migrate\", \"local\": \"true\"} | the event may not say 'local'",
                "{\"goal\": \"migrate\", \"Goal\": \"info\"} | the event may not say 'Goal'",
                "{\"goal\": \"clean\"} | there is no goal 'clean' for a function",
                "{\"goal\": null} | 'goal' in the event is no text",
                "{} | the event has no goal",
                "{\"goal\": \"info\", \"placeholders\": []} | 'placeholders' in the event is no object",
                "{\"goal\": \"info\", \"placeholders\": {\"a\": {}}} | 'a' in the event is no text",
                "[] | the event is no JSON object",
                "{\"goal\": | the event is no JSON object",
                "null | the event is no JSON object",
                "^^ | the event is no JSON object"
            })
    void everythingElseIsRefused(String event, String message) {
        assertThatThrownBy(() -> GoalRequest.parse(event))
                .isInstanceOf(FailureException.class)
                .hasMessageStartingWith("RD110: " + message + "\n");
    }
}
