package io.github.redshiftdevops.maven;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import io.github.redshiftdevops.local.LocalRedshift;
import io.github.redshiftdevops.local.LocalRedshiftSettings;
import io.github.redshiftdevops.local.LocalRedshiftSettings.Login;
import io.github.redshiftdevops.maven.MavenBuild.Result;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A secret of AWS Secrets Manager names the cluster: a server with TLS and a password of characters that hurt. */
class ClusterOfASecretIT {

    private static final String PASSWORD = "Pa$5\\w0rd\"o%f&<the>'cl\u00fcster \u20ac;=#?{}";

    @SuppressWarnings("NullAway.Init")
    private static LocalRedshift cluster;

    @SuppressWarnings("NullAway.Init")
    private static StubbedSecrets aws;

    @TempDir
    private Path folder;

    @BeforeAll
    static void startCluster() {
        aws = new StubbedSecrets();
        cluster =
                LocalRedshift.start(LocalRedshiftSettings.defaults().withTls().withLogin(new Login("admin", PASSWORD)));
    }

    @AfterAll
    static void stopCluster() {
        cluster.close();
        aws.close();
    }

    @BeforeEach
    void emptyDatabase() {
        aws.put("rs/prod", secret(Map.of()));
    }

    @Test
    void isMigratedAndTestedWithOneSetting() throws Exception {
        MavenBuild build = build();

        Process process = build.start(arguments("-X", "test", "-Dtest=RenameUserTests#renamesTheUser"));
        CommandLines commandLines = CommandLines.until(process);
        Result result = build.resultOf(process);

        assertThat(result.lines())
                .contains("[INFO] Target: jdbc:redshift://localhost:" + cluster.port()
                        + "/dev, user admin, password from secret 'rs/prod'")
                .anyMatch(line -> line.matches("\\[INFO] 2 migrations applied in \\d+\\.\\d s, now at version 1\\.0"))
                .anyMatch(line -> line.contains("Tests run: 1, Failures: 0, Errors: 0, Skipped: 0"));
        assertThat(result.exitCode()).isZero();
        assertThat(commandLines.seen()).anyMatch(line -> line.contains("surefire"));
        assertThat(build.everythingWritten() + String.join("\n", commandLines.seen()))
                .contains("<property name=\"redshift.secretId\" value=\"rs/prod\"")
                .doesNotContain(formsOf(PASSWORD));
    }

    @Test
    void isCheckedStepByStep() throws Exception {
        MavenBuild build = build();

        Result result = build.run(arguments("io.github.redshiftdevops:redshift-devops-maven-plugin:1.0.0:check"));

        assertThat(result.lines())
                .contains(
                        "[INFO] ok       settings     redshift.secretId is 'rs/prod' by parameter redshift.secretId",
                        "[INFO] ok       identity     arn:aws:sts::111122223333:assumed-role/build/b1 of account"
                                + " 111122223333, region eu-west-1",
                        "[INFO] ok       secret       'rs/prod' is readable and has the keys dbname, host, password,"
                                + " port, username",
                        "[INFO] ok       tls          verify-full",
                        "[INFO] ok       login        user 'admin'",
                        "[INFO] ok       database     'dev'",
                        "[INFO] The way to the database is open");
        assertThat(result.exitCode()).isZero();
        assertThat(build.everythingWritten()).doesNotContain(formsOf(PASSWORD));
    }

    @Test
    void isNotReachedWithAMistypedKey() throws Exception {
        Map<String, Object> secret = secret(Map.of());
        secret.put("usernme", secret.remove("username"));
        aws.put("rs/prod", secret);

        assertFails("RD419: the secret 'rs/prod' has no value for the key 'username'");
    }

    @Test
    void isNotReachedThroughAClosedPort() throws Exception {
        int port = closedPort();
        aws.put("rs/prod", secret(Map.of("port", port)));

        List<String> lines = assertFails("RD201: nothing listens at 'localhost:" + port + "'");

        assertThat(lines)
                .anyMatch(line -> line.matches("\\[INFO] Waiting for 'localhost:" + port
                        + "': nothing listens there; next try in 1 s, giving up in \\d s"));
    }

    @Test
    void isNotReachedWithAWrongPassword() throws Exception {
        aws.put("rs/prod", secret(Map.of("password", "wr0ng-" + PASSWORD)));

        List<String> lines = assertFails("RD204: the database refuses the login of user 'admin'");

        assertThat(lines).noneMatch(line -> line.contains("Waiting"));
    }

    private List<String> assertFails(String problem) throws Exception {
        MavenBuild build = build();

        Result result = build.run(arguments("process-resources", "-Dredshift.connectRetrySeconds=3"));

        assertThat(result.lines()).contains("[ERROR] " + problem);
        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(build.everythingWritten()).doesNotContain(formsOf(PASSWORD));
        return result.lines();
    }

    private MavenBuild build() {
        Map<String, String> environment = new HashMap<>(aws.environment());
        environment.put("CODEBUILD_BUILD_ID", "build:1");
        return MavenBuild.of("tests-find-the-migrated-database", folder, environment);
    }

    private String[] arguments(String... more) throws IOException {
        Path certificate = Files.writeString(
                folder.resolve("cluster.pem"), cluster.certificatePem().orElseThrow());
        return Stream.concat(
                        Stream.of("-Dredshift.secretId=rs/prod", "-Dredshift.tlsRootCertificate=" + certificate),
                        Stream.of(more))
                .toArray(String[]::new);
    }

    private static Map<String, Object> secret(Map<String, ?> changes) {
        Map<String, Object> secret = new HashMap<>(Map.of(
                "username", "admin",
                "password", PASSWORD,
                "host", "localhost",
                "port", Integer.toString(cluster.port()),
                "dbname", "dev"));
        secret.putAll(changes);
        return secret;
    }

    private static int closedPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** How the password would look in a log, in XML, JSON, a properties file or a URL; read as Latin-1. */
    private static String[] formsOf(String password) {
        String json = new Gson().toJson(password);
        return Stream.of(
                        password,
                        password.replace("&", "&amp;")
                                .replace("<", "&lt;")
                                .replace(">", "&gt;")
                                .replace("\"", "&quot;"),
                        json.substring(1, json.length() - 1),
                        password.replace("\\", "\\\\"),
                        URLEncoder.encode(password, StandardCharsets.UTF_8),
                        // what is left of it where the rest is not in ASCII
                        password.substring(0, password.indexOf('\u00fc')))
                .map(form -> new String(form.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1))
                .toArray(String[]::new);
    }
}
