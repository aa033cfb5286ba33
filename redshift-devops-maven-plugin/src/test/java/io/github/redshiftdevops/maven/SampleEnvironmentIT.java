package io.github.redshiftdevops.maven;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.redshiftdevops.local.LocalRedshift;
import io.github.redshiftdevops.local.LocalRedshiftSettings;
import io.github.redshiftdevops.local.LocalRedshiftSettings.Login;
import io.github.redshiftdevops.maven.MavenBuild.Result;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The environment variables of the AWS sample, with a server that asks for a password in the place of the cluster. */
class SampleEnvironmentIT {

    private static final String PASSWORD = "Pa55word-of-the-cluster";

    @SuppressWarnings("NullAway.Init")
    private static LocalRedshift cluster;

    @TempDir
    private Path folder;

    @BeforeAll
    static void startCluster() {
        cluster = LocalRedshift.start(LocalRedshiftSettings.defaults().withLogin(new Login("admin", PASSWORD)));
    }

    @AfterAll
    static void stopCluster() {
        cluster.close();
    }

    @Test
    void namesTheTargetOfMigrationsAndTests() throws Exception {
        MavenBuild build = build(Map.of());

        // one test, for on a cluster a test sees what another one left
        Result result = build.run("test", "-Dtest=RenameUserTests#renamesTheUser");

        assertThat(result.lines())
                .contains("[INFO] Target: " + cluster.jdbcUrl("dev")
                        + ", user admin, password from environment variable FLYWAY_PASSWORD")
                .anyMatch(line -> line.matches("\\[INFO] Migrated: V1\\.0 create users table \\(\\d+ ms\\)"))
                .anyMatch(line -> line.matches("\\[INFO] 2 migrations applied in \\d+\\.\\d s, now at version 1\\.0"))
                .anyMatch(line -> line.contains("Tests run: 1, Failures: 0, Errors: 0, Skipped: 0"));
        assertThat(result.exitCode()).isZero();
        assertThat(build.everythingWritten()).contains("target.properties").doesNotContain(PASSWORD);
    }

    @Test
    void withAWrongPasswordFailsWithAdvice() throws Exception {
        Result result = build(Map.of("FLYWAY_PASSWORD", "wr0ng", "TEST_JDBC_PASSWORD", "wr0ng"))
                .run("process-resources");

        assertThat(result.lines())
                .contains("[ERROR] RD204: the database refuses the login of user 'admin'")
                .noneMatch(line -> line.contains("wr0ng"));
        assertThat(result.exitCode()).isEqualTo(1);
    }

    private MavenBuild build(Map<String, String> changes) {
        Map<String, String> environment = new HashMap<>(Map.of(
                "CODEBUILD_BUILD_ID",
                "build:1",
                "TEST_HOST",
                "127.0.0.1",
                "TEST_PORT",
                Integer.toString(cluster.port()),
                "TEST_DB_NAME",
                "dev",
                "TEST_JDBC_URL",
                cluster.jdbcUrl("dev"),
                "TEST_JDBC_USER",
                "admin",
                "TEST_JDBC_PASSWORD",
                PASSWORD,
                "FLYWAY_URL",
                cluster.jdbcUrl("dev"),
                "FLYWAY_USER",
                "admin",
                "FLYWAY_PASSWORD",
                PASSWORD));
        environment.putAll(changes);
        return MavenBuild.of("tests-find-the-migrated-database", folder, environment);
    }
}
