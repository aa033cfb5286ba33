package io.github.redshiftdevops.core.mistakes;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.redshiftdevops.core.aws.StubbedAws;
import io.github.redshiftdevops.core.targets.Target;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The mistakes that are found before the database is reached. */
class MistakesTests {

    @RegisterExtension
    static final StubbedAws AWS = new StubbedAws();

    @AfterAll
    static void stopAws() {
        AWS.close();
    }

    private static Scenarios scenarios() {
        return SettingsMistakes.scenarios()
                .and(IdentityMistakes.scenarios())
                .and(SecretMistakes.scenarios())
                .and(ClusterMistakes.scenarios());
    }

    static List<Mistake> mistakes() throws IOException {
        return scenarios().documented();
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void endInTheProblemOfTheirRow(Mistake mistake) {
        mistake.assertEnds(scenarios().scenario(mistake), new Build(AWS));
    }

    @Test
    void areDocumentedAllAndOnlyThese() throws IOException {
        Scenarios all = scenarios()
                .and(new ConnectionMistakes(Cluster.NONE).scenarios())
                .and(new LoginMistakes(Cluster.NONE).scenarios());

        assertThat(Mistake.documented()).extracting(Mistake::text).containsExactlyInAnyOrderElementsOf(all.texts());
    }

    @Test
    void areNumberedInTheirOrder() throws IOException {
        List<Mistake> documented = Mistake.documented();

        assertThat(documented)
                .extracting(Mistake::number)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, documented.size()).boxed().toList());
    }

    @Test
    void doNotIncludeAPortThatIsText() {
        Build build = new Build(AWS).secretWith("port", " 5440 ");

        assertThat(build.resolve()).isInstanceOf(Target.Cluster.class);
        assertThat(build.cluster().url().value().port()).isEqualTo(5440);
    }
}
