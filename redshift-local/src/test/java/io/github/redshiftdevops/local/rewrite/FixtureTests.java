package io.github.redshiftdevops.local.rewrite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FixtureTests {

    static List<Fixture> fixtures() throws IOException, URISyntaxException {
        return Fixture.all();
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void aScriptBecomesWhatItsFixtureSays(Fixture fixture) {
        assertThat(fixture.rewritten(fixture.redshift())).isEqualTo(fixture.postgres());
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void rewritingTheResultChangesNothing(Fixture fixture) {
        assertThat(fixture.rewritten(fixture.postgres())).isEqualTo(fixture.postgres());
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void linesStayWhereTheyAre(Fixture fixture) {
        assertThat(fixture.postgres().lines().count())
                .isEqualTo(fixture.redshift().lines().count());
    }

    @Test
    void everyRuleHasAFixtureAndEveryFixtureARule() throws IOException, URISyntaxException {
        assertThat(Fixture.all().stream().map(Fixture::name))
                .containsExactlyInAnyOrderElementsOf(Stream.concat(Rules.ALL.stream(), Rules.BLOCKS.stream())
                        .map(Fixture::nameFor)
                        .toList());
    }
}
