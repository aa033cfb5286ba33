package io.github.redshiftdevops.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.redshiftdevops.local.LocalRedshift;
import io.github.redshiftdevops.local.LocalRedshiftSettings;
import io.github.redshiftdevops.local.LocalRedshiftSettings.Login;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Login with a password, and TLS. */
class LoginIT {

    private static final String PASSWORD = "pä$$'\"\\%&w0rd";

    private static LocalRedshift server;

    @BeforeAll
    static void start() {
        server = LocalRedshift.start(LocalRedshiftSettings.defaults()
                .withLogin(new Login("admin", PASSWORD))
                .withTls());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static Connection connect(String options, String user, String password) throws SQLException {
        return DriverManager.getConnection(server.jdbcUrl("dev") + options, user, password);
    }

    @Test
    void theRightPasswordLogsIn() throws SQLException {
        try (Connection connection = connect("?ssl=false", "admin", PASSWORD);
                Statement statement = connection.createStatement()) {
            assertThat(SharedLocalRedshift.rows(statement, "select current_user"))
                    .containsExactly("admin");
        }
    }

    @Test
    void aWrongPasswordAndAnUnknownUserAreRefusedAlike() {
        for (String user : new String[] {"admin", "stranger", "postgres"}) {
            assertThatThrownBy(() -> connect("?ssl=false", user, "wrong"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password authentication failed for user \"" + user + "\"")
                    .extracting(error -> ((SQLException) error).getSQLState())
                    .isEqualTo("28000");
        }
    }

    @Test
    void aUserThatSqlCreatedLogsIn() throws SQLException {
        try (Connection connection = connect("?ssl=false", "admin", PASSWORD);
                Statement statement = connection.createStatement()) {
            statement.execute("create user reader password 'Secret123'");
        }
        try (Connection connection = connect("?ssl=false", "reader", "Secret123")) {
            assertThat(connection.isValid(5)).isTrue();
        }
    }

    @Test
    void aClientThatVerifiesTheCertificateConnects(@TempDir Path folder) throws SQLException, IOException {
        Path certificate = folder.resolve("server.crt");
        Files.writeString(certificate, server.certificatePem().orElseThrow());

        try (Connection connection = connect("?sslmode=verify-full&sslrootcert=" + certificate, "admin", PASSWORD)) {
            assertThat(connection.isValid(5)).isTrue();
        }
    }

    @Test
    void aClientThatDoesNotKnowTheCertificateRefuses() {
        assertThatThrownBy(() -> connect("?sslmode=verify-full", "admin", PASSWORD))
                .isInstanceOf(SQLException.class);
    }
}
