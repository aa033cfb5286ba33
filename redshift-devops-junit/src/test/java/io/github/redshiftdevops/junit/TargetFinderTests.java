package io.github.redshiftdevops.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.redshiftdevops.core.FailureException;
import io.github.redshiftdevops.core.ProgressLog;
import io.github.redshiftdevops.core.connection.ConnectionDetails;
import io.github.redshiftdevops.core.connection.ConnectionOptions;
import io.github.redshiftdevops.core.connection.JdbcUrl;
import io.github.redshiftdevops.core.connection.Secret;
import io.github.redshiftdevops.core.targets.TargetFile;
import io.github.redshiftdevops.core.targets.TargetParameter;
import io.github.redshiftdevops.core.targets.TargetResolver;
import io.github.redshiftdevops.core.targets.TargetSettings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TargetFinderTests {

    private static final String CLUSTER = "jdbc:redshift://cluster:5439/dev";

    private static final TargetResolver RESOLVER = new TargetResolver(
            settings -> {
                throw new AssertionError("nobody has asked for AWS");
            },
            ProgressLog.NONE);

    private static final TestTarget OWN =
            new TestTarget.Shared(ConnectionDetails.of(JdbcUrl.parse("jdbc:redshift://own/dev"), "own", Secret.none()));

    private static final Map<String, String> FLYWAY =
            Map.of("FLYWAY_URL", CLUSTER, "FLYWAY_USER", "admin", "FLYWAY_PASSWORD", "s3cret");

    @TempDir
    private Path buildDirectory;

    @Test
    void startsALocalRedshiftIfNothingElseIsKnown() {
        assertThat(find(Map.of())).isSameAs(OWN);
    }

    @Test
    void takesTheClusterOfTheEnvironment() {
        assertThat(find(FLYWAY)).isEqualTo(cluster());
    }

    @Test
    void takesTheClusterOfTheBuildWithThePasswordOfTheEnvironment() {
        fileOfCluster();

        assertThat(find(Map.of("REDSHIFT_PASSWORD", "s3cret"))).isEqualTo(cluster());
    }

    @Test
    void takesTheUserThatTheBuildHasFoundInSettingsXml() {
        new TargetFile(CLUSTER, "admin", Optional.empty(), Map.of(TargetParameter.URL, CLUSTER)).write(buildDirectory);

        assertThat(find(Map.of("REDSHIFT_PASSWORD", "s3cret"))).isEqualTo(cluster());
    }

    @Test
    void takesTheClusterOfTheBuildThatBothWereToldByTheEnvironment() {
        new TargetFile(CLUSTER, "admin", Optional.empty(), Map.of()).write(buildDirectory);

        assertThat(find(FLYWAY)).isEqualTo(cluster());
    }

    @Test
    void refusesTheClusterOfTheBuildWithoutAPassword() {
        fileOfCluster();

        assertThatThrownBy(() -> find(Map.of()))
                .isInstanceOf(FailureException.class)
                .hasMessageContaining("RD103")
                .hasMessageContaining(CLUSTER)
                .hasMessageContaining("REDSHIFT_PASSWORD");
    }

    @Test
    void refusesAClusterOfTheEnvironmentThatTheBuildHasNotMigrated() {
        new TargetFile("jdbc:redshift://other:5439/dev", "admin", Optional.empty(), Map.of()).write(buildDirectory);

        assertThatThrownBy(() -> find(FLYWAY))
                .hasMessageContaining("RD102")
                .hasMessageContaining("jdbc:redshift://other:5439/dev")
                .hasMessageContaining(CLUSTER)
                .hasMessageNotContaining("s3cret");
    }

    @Test
    void isLocalIfAskedForWhateverTheBuildHasMigrated() {
        fileOfCluster();

        assertThat(new TargetFinder(
                                buildDirectory,
                                TargetSettings.of(Map.of()).with(TargetParameter.LOCAL, "true"),
                                RESOLVER,
                                () -> OWN)
                        .find())
                .isSameAs(OWN);
    }

    @Test
    void refusesACiEnvironmentInWhichNothingWasMigrated() {
        assertThatThrownBy(() -> find(Map.of("CI", "true"))).hasMessageContaining("RD101");
    }

    @Test
    void doesNotTakeAServerThatIsNoRedshiftForTheOneOfTheBuild() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread answering = new Thread(() -> closeWhatConnects(other));
            answering.start();
            new TargetFile(
                            "jdbc:redshift://127.0.0.1:" + other.getLocalPort() + "/shop?ssl=false",
                            "dev",
                            Optional.of("instance"),
                            Map.of())
                    .write(buildDirectory);

            assertThat(find(Map.of())).isSameAs(OWN);
        }
    }

    private static void closeWhatConnects(ServerSocket server) {
        try {
            while (!server.isClosed()) {
                server.accept().close();
            }
        } catch (IOException e) {
            // the test is over
            return;
        }
    }

    private void fileOfCluster() {
        new TargetFile(
                        CLUSTER,
                        "admin",
                        Optional.empty(),
                        Map.of(TargetParameter.URL, CLUSTER, TargetParameter.USER, "admin"))
                .write(buildDirectory);
    }

    private static TestTarget cluster() {
        return new TestTarget.Shared(ConnectionDetails.of(JdbcUrl.parse(CLUSTER), "admin", Secret.of("s3cret"))
                .withOptions(ConnectionOptions.DEFAULT.withRetry(Duration.ofSeconds(60))));
    }

    private TestTarget find(Map<String, String> environment) {
        return new TargetFinder(buildDirectory, TargetSettings.of(environment), RESOLVER, () -> OWN).find();
    }
}
