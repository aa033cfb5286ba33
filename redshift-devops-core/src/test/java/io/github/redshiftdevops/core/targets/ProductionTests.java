package io.github.redshiftdevops.core.targets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.redshiftdevops.core.connection.JdbcUrl;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProductionTests {

    private static final JdbcUrl SHOP_URL = JdbcUrl.parse("jdbc:redshift://wh-prod.abc.eu-west-1.example:5439/shop");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "wh-prod*           | the host 'wh-prod.abc.eu-west-1.example' matches 'wh-prod*'",
                "*PROD*             | the host 'wh-prod.abc.eu-west-1.example' matches '*PROD*'",
                "test, *eu-west-?.* | the host 'wh-prod.abc.eu-west-1.example' matches '*eu-west-?.*'",
                "sh?p               | the database 'shop' matches 'sh?p'",
            })
    void isWhatAPatternMatches(String patterns, String reason) {
        assertThat(production(patterns(patterns)).reason()).contains(reason);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"prod", "wh-prod", "*.us-east-1.*", "s.op", "wh-prod.abc.eu-west-1_example"})
    void isNotWhatAPatternMatchesOnlyInPart(String pattern) {
        assertThat(production(patterns(pattern))).isEqualTo(Production.NOT);
    }

    @Test
    void isWhatTheParameterSays() {
        Production production = production(TargetSettings.of(Map.of()).with(TargetParameter.PRODUCTION, "true"));

        assertThat(production.reason()).contains("parameter redshift.production is true");
        assertThat(production.banner()).anyMatch(line -> line.contains("PRODUCTION"));
    }

    @Test
    void isNotOverruledByAModule() {
        TargetSettings settings = patterns("*prod*").with(TargetParameter.PRODUCTION, "false");

        assertThat(production(settings).reason()).isPresent();
    }

    @Test
    void refusesWhatDestroysSomething() {
        assertThatThrownBy(() -> production(patterns("*prod*")).refuse("clean"))
                .hasMessageContaining("RD111: the goal 'clean' never runs on production");
        assertThatNoException().isThrownBy(() -> Production.NOT.refuse("clean"));
        assertThat(Production.NOT.banner()).isEmpty();
    }

    private static TargetSettings patterns(String patterns) {
        return TargetSettings.of(Map.of()).with(TargetParameter.PRODUCTION_PATTERNS, patterns);
    }

    private static Production production(TargetSettings settings) {
        return Production.of(settings, SHOP_URL);
    }
}
