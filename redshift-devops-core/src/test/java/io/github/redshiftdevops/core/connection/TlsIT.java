package io.github.redshiftdevops.core.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.redshiftdevops.local.LocalRedshift;
import io.github.redshiftdevops.local.LocalRedshiftSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.net.ssl.SSLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A server whose certificate names localhost, and which nobody trusts but who is told to. */
class TlsIT {

    private static final String LOCALHOST = "localhost";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    static Path folder;

    @SuppressWarnings("NullAway.Init")
    private static LocalRedshift redshift;

    @SuppressWarnings("NullAway.Init")
    private static Path certificate;

    @BeforeAll
    static void startRedshift() throws Exception {
        redshift = LocalRedshift.start(LocalRedshiftSettings.defaults().withTls());
        certificate = Files.writeString(
                folder.resolve("ca.pem"), redshift.certificatePem().orElseThrow());
    }

    @AfterAll
    static void stopRedshift() {
        redshift.close();
    }

    @ParameterizedTest
    @EnumSource
    void everyModeConnectsToAServerThatItAccepts(TlsMode mode) throws SQLException {
        assertThat(connects("", new Tls(mode, Optional.of(certificate)))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"?sslmode=require", "?SSLMODE=Require&ssl=true", "?authMech=disable", ";ssl=false"})
    void aUrlMayAskForLess(String properties) throws SQLException {
        assertThat(connects(properties, Tls.VERIFIED)).isTrue();
    }

    @ParameterizedTest
    @EnumSource(names = {"VERIFY_FULL", "VERIFY_CA"})
    void aCertificateThatNobodyTrustsIsRefused(TlsMode mode) {
        assertThatThrownBy(() -> connects("?ssl=true", new Tls(mode, Optional.empty())))
                .isInstanceOf(SQLException.class)
                .hasCauseInstanceOf(SSLException.class);
    }

    @Test
    void requireTakesAnyCertificate() throws SQLException {
        assertThat(connects("", new Tls(TlsMode.REQUIRE, Optional.empty()))).isTrue();
    }

    private static boolean connects(String properties, Tls tls) throws SQLException {
        JdbcUrl url = JdbcUrl.parse("jdbc:redshift://" + LOCALHOST + ":" + redshift.port() + "/dev" + properties);
        ConnectionOptions options = new ConnectionOptions(
                tls,
                ConnectionOptions.DEFAULT.timeouts(),
                ConnectionOptions.DEFAULT.retry(),
                ConnectionOptions.DEFAULT.tunnel());
        try (Connection connection = new RedshiftDataSource(
                        new ConnectionDetails(url, Login.of("dev", Secret.none()), options))
                .getConnection()) {
            return connection.isValid(10);
        }
    }
}
