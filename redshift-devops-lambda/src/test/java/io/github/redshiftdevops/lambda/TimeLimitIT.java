package io.github.redshiftdevops.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.redshiftdevops.core.FailureException;
import io.github.redshiftdevops.core.ProgressLog;
import io.github.redshiftdevops.local.LocalRedshift;
import io.github.redshiftdevops.local.LocalRedshiftSettings;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TimeLimitIT {

    private static final GoalRequest MIGRATE = new GoalRequest(Goal.MIGRATE, Map.of(), Map.of());

    private static final TimeLimit AMPLE = new TimeLimit(Duration.ofMinutes(2), Duration.ofSeconds(15));

    private final LocalRedshift redshift = LocalRedshift.start(LocalRedshiftSettings.defaults());

    @TempDir
    Path folder;

    @BeforeEach
    void project() throws Exception {
        Path migrations = Files.createDirectories(folder.resolve("db/migration"));
        Files.writeString(migrations.resolve("V1__first.sql"), "create table first (id integer);");
        Files.writeString(migrations.resolve("V2__fill.sql"), "insert into other.busy values (1);");
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute("create schema other; create table other.busy (id integer)");
        }
    }

    @AfterEach
    void end() {
        redshift.close();
    }

    @Test
    void aRunWhoseTimeIsOverLeavesNeitherItsWorkNorItsLock() throws Exception {
        TimeLimit shortOne = new TimeLimit(Duration.ofSeconds(5), Duration.ofSeconds(6));
        try (Connection other = connect();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("lock table other.busy");

            assertThatThrownBy(() -> run(shortOne))
                    .isInstanceOf(FailureException.class)
                    .hasMessageStartingWith("RD312: the run was ended when the function's time of 5 s for it was over");
            assertThat(query("select count(*) from pg_tables where tablename = 'first'"))
                    .isZero();
        }

        run(AMPLE);
        assertThat(query("select count(*) from other.busy")).isOne();
        assertThat(query("select count(*) from flyway_schema_history where success"))
                .isEqualTo(2);
    }

    @Test
    void itDoesNotBeginWithoutEnoughTime() {
        Invocation invocation = new Invocation(Duration.ofSeconds(74));
        ByteArrayOutputStream answer = new ByteArrayOutputStream();

        assertThatThrownBy(() -> new MigrationHandler(surroundings())
                        .handleRequest(
                                new ByteArrayInputStream("{\"goal\": \"migrate\"}".getBytes(StandardCharsets.UTF_8)),
                                answer,
                                invocation))
                .isInstanceOf(GoalFailedException.class)
                .hasMessageStartingWith("RD312: the function has 74 s left, and does not begin with less than 75 s")
                .hasNoCause();
        assertThat(answer.size()).isZero();
    }

    private void run(TimeLimit limit) {
        limit.run(sockets -> new GoalRun(surroundings(), limit, ProgressLog.NONE)
                .run(MIGRATE, sockets, new Invocation(limit.work())));
    }

    private Surroundings surroundings() {
        Map<String, String> environment = Map.of(
                "REDSHIFT_TARGET",
                "-Dredshift.url=" + redshift.jdbcUrl("dev")
                        + " -Dredshift.user=dev -Dredshift.statementTimeoutSeconds=600",
                "REDSHIFT_PASSWORD",
                "any");
        return new Surroundings(environment, folder, aws -> {
            throw new AssertionError("AWS is asked");
        });
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(redshift.jdbcUrl("dev"), "dev", "any");
    }

    private int query(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
