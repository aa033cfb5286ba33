package io.github.redshiftdevops.maven.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.redshiftdevops.core.FailureException;
import io.github.redshiftdevops.core.connection.Secret;
import io.github.redshiftdevops.core.targets.ServerCredentials;
import java.util.List;
import java.util.Optional;
import org.apache.maven.settings.Proxy;
import org.apache.maven.settings.Server;
import org.apache.maven.settings.Settings;
import org.apache.maven.settings.building.DefaultSettingsProblem;
import org.apache.maven.settings.building.SettingsProblem;
import org.apache.maven.settings.building.SettingsProblem.Severity;
import org.apache.maven.settings.crypto.SettingsDecryptionResult;
import org.junit.jupiter.api.Test;

class ServersTests {

    @Test
    void areDecrypted() {
        ServerCredentials credentials =
                servers(new Decrypted("admin", "s3cret", List.of())).find("warehouse");

        assertThat(credentials)
                .isEqualTo(new ServerCredentials("warehouse", Optional.of("admin"), Optional.of(Secret.of("s3cret"))));
        assertThat(credentials.toString()).doesNotContain("s3cret");
    }

    @Test
    void mayHaveNoUserName() {
        assertThat(servers(new Decrypted("", "s3cret", List.of()))
                        .find("warehouse")
                        .user())
                .isEmpty();
    }

    @Test
    void mustBeInTheSettings() {
        Servers servers = servers(new Decrypted("admin", "s3cret", List.of()));

        assertThatThrownBy(() -> servers.find("absent"))
                .isInstanceOf(FailureException.class)
                .hasMessageContaining("RD108: settings.xml has no server 'absent'");
    }

    @Test
    void mustBeDecryptable() {
        SettingsProblem problem =
                new DefaultSettingsProblem("no master password", Severity.ERROR, "settings.xml", 1, 1, null);

        assertThatThrownBy(() -> servers(new Decrypted("admin", "{c0ded}", List.of(problem)))
                        .find("warehouse"))
                .hasMessageContaining(
                        "RD108: the server 'warehouse' of settings.xml cannot be decrypted: no master" + " password")
                .hasMessageNotContaining("c0ded");
    }

    private static Servers servers(Decrypted decrypted) {
        Settings settings = new Settings();
        settings.addServer(decrypted.getServer());
        return new Servers(settings, request -> decrypted);
    }

    /** What Maven's decrypter says. */
    private record Decrypted(String user, String password, List<SettingsProblem> problems)
            implements SettingsDecryptionResult {

        @Override
        public List<SettingsProblem> getProblems() {
            return problems;
        }

        @Override
        public Server getServer() {
            Server server = new Server();
            server.setId("warehouse");
            server.setUsername(user);
            server.setPassword(password);
            return server;
        }

        @Override
        public List<Server> getServers() {
            return List.of(getServer());
        }

        @Override
        public Proxy getProxy() {
            return new Proxy();
        }

        @Override
        public List<Proxy> getProxies() {
            return List.of();
        }
    }
}
