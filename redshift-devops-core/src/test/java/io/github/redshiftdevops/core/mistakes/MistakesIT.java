package io.github.redshiftdevops.core.mistakes;

import static org.assertj.core.api.Assertions.assertThatNoException;

import io.github.redshiftdevops.core.aws.StubbedAws;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The mistakes that are found on the way to the database and in it. */
class MistakesIT {

    @RegisterExtension
    static final StubbedAws AWS = new StubbedAws();

    @TempDir
    private static Path folder = Path.of("set by JUnit");

    private static Cluster cluster = Cluster.NONE;

    @BeforeAll
    static void startCluster() throws IOException {
        cluster = Cluster.start(folder);
    }

    @AfterAll
    static void stopCluster() {
        cluster.close();
        AWS.close();
    }

    private static Scenarios scenarios() {
        return new ConnectionMistakes(cluster).scenarios().and(new LoginMistakes(cluster).scenarios());
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
    void areTheOnlyThingsThatStopABuild() {
        assertThatNoException()
                .isThrownBy(() -> cluster.reachedBy(new Build(AWS)).connect().close());
    }
}
