package io.github.redshiftdevops.core.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.redshiftdevops.core.ProgressLog;
import io.github.redshiftdevops.core.aws.SecretLogin;
import io.github.redshiftdevops.local.LocalRedshift;
import io.github.redshiftdevops.local.LocalRedshiftSettings;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class RedshiftDataSourceIT {

    private static final String ADMIN_PASSWORD = "Admin1234";

    @SuppressWarnings("NullAway.Init")
    private static LocalRedshift redshift;

    private final AtomicInteger readings = new AtomicInteger();

    @BeforeAll
    static void startRedshift() {
        redshift = LocalRedshift.start(
                LocalRedshiftSettings.defaults().withLogin(new LocalRedshiftSettings.Login("admin", ADMIN_PASSWORD)));
    }

    @AfterAll
    static void stopRedshift() {
        redshift.close();
    }

    @Test
    void readsARotatedSecretOnceAndKeepsIt() throws Exception {
        run("create user rotated password 'Before123'");
        RedshiftDataSource dataSource = dataSource(rotatedTo("rotated", "Before123", "After1234"));
        assertThat(userOf(dataSource)).isEqualTo("rotated");

        run("alter user rotated password 'After1234'");

        assertThat(userOf(dataSource)).isEqualTo("rotated");
        assertThat(userOf(dataSource)).isEqualTo("rotated");
        assertThat(readings).hasValue(1);
    }

    @Test
    void givesUpIfTheSecretIsStillTheRefusedOne() throws Exception {
        run("create user stale password 'Right1234'");

        assertThatThrownBy(() -> userOf(dataSource(rotatedTo("stale", "Wrong1234", "Wrong1234"))))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("password authentication failed for user \"stale\"");
        assertThat(readings).hasValue(1);
    }

    @Test
    void waitsForAClusterThatComesUpAndSaysSo() throws Exception {
        List<String> lines = new ArrayList<>();
        try (FaultyProxy proxy =
                FaultyProxy.to(redshift.port(), FaultyProxy.passes()).refuse()) {
            JdbcUrl url = JdbcUrl.parse("jdbc:redshift://127.0.0.1:" + proxy.port() + "/dev?ssl=false");
            ConnectionDetails details = ConnectionDetails.of(url, "admin", Secret.of(ADMIN_PASSWORD))
                    .withOptions(ConnectionOptions.DEFAULT.withRetry(Duration.ofSeconds(60)));

            assertThat(userOf(new RedshiftDataSource(details, opening(proxy, lines))))
                    .isEqualTo("admin");

            assertThat(lines)
                    .singleElement()
                    .asString()
                    .startsWith("Waiting for '127.0.0.1:" + proxy.port() + "': nothing listens there; next try in 1 s");
        }
    }

    private static ProgressLog opening(FaultyProxy proxy, List<String> lines) {
        return new ProgressLog() {
            @Override
            public void info(String line) {
                lines.add(line);
                proxy.open();
            }

            @Override
            public void warn(String line) {
                lines.add(line);
            }

            @Override
            public void debug(String line) {
                lines.add(line);
            }
        };
    }

    private SecretLogin rotatedTo(String user, String before, String after) {
        return new SecretLogin(new Credentials(user, Secret.of(before)), () -> {
            readings.incrementAndGet();
            return new Credentials(user, Secret.of(after));
        });
    }

    private static RedshiftDataSource dataSource(Login login) {
        return new RedshiftDataSource(
                new ConnectionDetails(JdbcUrl.parse(redshift.jdbcUrl("dev")), login, ConnectionOptions.DEFAULT));
    }

    private static void run(String sql) throws SQLException {
        try (Connection connection =
                        dataSource(Login.of("admin", Secret.of(ADMIN_PASSWORD))).getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String userOf(RedshiftDataSource dataSource) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                var rows = statement.executeQuery("select current_user")) {
            rows.next();
            return rows.getString(1);
        }
    }
}
