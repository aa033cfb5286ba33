package io.github.redshiftdevops.local.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.redshiftdevops.local.postgres.ServerConfiguration.Durability;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The way of Windows, which other systems can go too. */
class PgCtlProcessIT {

    @TempDir
    private Path folder;

    @Test
    void starts_and_stops_a_server_on_a_port() throws IOException, SQLException {
        Host host = TestHost.in(folder);
        Endpoint endpoint = Endpoint.Loopback.onFreePort();
        try (RunDirectory run = RunDirectory.create(host)) {
            PgCtlProcess process = prepared(host, run, endpoint);
            assertThat(process.isAlive()).isFalse();

            process.launch();

            assertThat(process.isAlive()).isTrue();
            try (TestClient client = TestClient.of(endpoint.address(), "dev")) {
                assertThat(client.query("SELECT 1")).isEqualTo("1");
            }
            process.stop();
            assertThat(process.isAlive()).isFalse();
            assertThat(PostmasterPid.in(run.data())).isEmpty();
            process.stop();
        }
        assertThat(host.runRoots().get(0).parent()).isEmptyDirectory();
    }

    private static PgCtlProcess prepared(Host host, RunDirectory run, Endpoint endpoint) throws IOException {
        Binaries binaries =
                Binaries.unpacked(host, BinaryArchive.on(PgCtlProcessIT.class.getClassLoader(), host.platform()));
        Path original = PreparedCluster.of(binaries, List.of()).dataDirectory();
        new Databases.Copy(host, original).placeIn(run);
        ServerConfiguration.of(host.platform(), Durability.THROWN_AWAY)
                .with(endpoint.parameters())
                .writeTo(host.privileges(), run.data());
        return new PgCtlProcess(new ServerProcess.Launch(binaries, run, run.data(), StopSignal.QUIT));
    }
}
