package io.github.redshiftdevops.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.redshiftdevops.core.FailureException;
import io.github.redshiftdevops.core.ProgressLog;
import io.github.redshiftdevops.core.targets.TargetParameter;
import io.github.redshiftdevops.core.targets.TargetResolver;
import io.github.redshiftdevops.core.targets.TargetSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SurroundingsTests {

    private static final TimeLimit LIMIT = new TimeLimit(Duration.ofMinutes(10), Duration.ofSeconds(15));

    @Test
    void functionAndEventNameTheDatabaseTogether() {
        TargetSettings settings =
                target(" -Dredshift.secretId=redshift/shop  -Dredshift.production=true", "database", "shop");

        assertThat(settings.parameters().keySet())
                .contains(TargetParameter.SECRET_ID, TargetParameter.PRODUCTION, TargetParameter.DATABASE);
    }

    @Test
    void noStatementRunsLongerThanTheFunction() {
        assertThat(target("", "database", "shop").parameters().get(TargetParameter.STATEMENT_TIMEOUT))
                .singleElement()
                .extracting(setting -> setting.value())
                .isEqualTo("600");
    }

    @Test
    void theEventDoesNotOverruleTheFunction() {
        TargetSettings settings = target("-Dredshift.secretId=redshift/shop", "secretId", "redshift/other");

        assertThatThrownBy(() -> resolve(settings))
                .isInstanceOf(FailureException.class)
                .hasMessageStartingWith("RD102")
                .hasMessageContainingAll("environment variable REDSHIFT_TARGET", "the event");
    }

    @Test
    void withoutADatabaseNothingIsMigrated() {
        Surroundings surroundings = surroundings("");
        GoalRequest request = GoalRequest.parse("{\"goal\": \"migrate\"}");

        assertThatThrownBy(() -> LIMIT.run(sockets -> new GoalRun(surroundings, LIMIT, ProgressLog.NONE)
                        .run(request, sockets, new Invocation(LIMIT.work()))))
                .isInstanceOf(FailureException.class)
                .hasMessageStartingWith("RD101: neither the function nor the event names a database");
    }

    @ParameterizedTest
    @CsvSource({
        "redshift/shop, redshift/shop",
        "-Dredshift.secretID=x, -Dredshift.secretID",
        "-Dredshift.local=true, -Dredshift.local",
        "-Dredshift.tunnel=h:1, -Dredshift.tunnel",
        "-Dflyway.locations=x, -Dflyway.locations"
    })
    void whatIsNoParameterIsRefused(String given, String named) {
        assertThatThrownBy(() -> target(given, "database", "shop"))
                .isInstanceOf(FailureException.class)
                .hasMessageStartingWith("RD110: '" + named + "' in REDSHIFT_TARGET is no parameter");
    }

    private static void resolve(TargetSettings settings) {
        new TargetResolver(
                        aws -> {
                            throw new AssertionError("AWS is asked");
                        },
                        ProgressLog.NONE)
                .resolve(settings);
    }

    private static TargetSettings target(String variable, String name, String value) {
        GoalRequest request = GoalRequest.parse("{\"goal\": \"info\", \"" + name + "\": \"" + value + "\"}");
        return surroundings(variable).target(request, LIMIT);
    }

    private static Surroundings surroundings(String variable) {
        return new Surroundings(Map.of("REDSHIFT_TARGET", variable), Path.of("."), aws -> {
            throw new AssertionError("AWS is asked");
        });
    }
}
