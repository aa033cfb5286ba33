package io.github.redshiftdevops.core.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.gson.JsonObject;
import io.github.redshiftdevops.core.FailureException;
import io.github.redshiftdevops.core.ProgressLog;
import io.github.redshiftdevops.core.aws.StubbedAws;
import io.github.redshiftdevops.core.migrate.SchemaHistory;
import io.github.redshiftdevops.core.targets.TargetParameter;
import io.github.redshiftdevops.core.targets.TargetSettings;
import io.github.redshiftdevops.local.LocalRedshift;
import io.github.redshiftdevops.local.LocalRedshiftSettings;
import io.github.redshiftdevops.local.LocalRedshiftSettings.Login;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class CheckIT {

    private static final String PASSWORD = "pä$$'\"\\%&w0rd";

    private static final String ROLE = "arn:aws:iam::444455556666:role/deploy";

    @RegisterExtension
    static final StubbedAws AWS = new StubbedAws();

    @TempDir
    private static Path folder = Path.of("set by JUnit");

    @SuppressWarnings("NullAway.Init")
    private static LocalRedshift redshift;

    private final List<String> lines = new ArrayList<>();

    @BeforeAll
    static void startRedshift() throws IOException {
        redshift = LocalRedshift.start(LocalRedshiftSettings.defaults()
                .withLogin(new Login("deployer", PASSWORD))
                .withTls());
        Files.writeString(
                folder.resolve("cluster.pem"), redshift.certificatePem().orElseThrow());
    }

    @AfterAll
    static void stopRedshift() {
        redshift.close();
        AWS.close();
    }

    @Test
    void printsEachStepOfAWayThatIsOpen() {
        AWS.secret("redshift/prod", secret(redshift.port(), "dev"))
                .identity("111122223333", "arn:aws:iam::111122223333:user/me")
                .role(ROLE, "role-key");

        check(settings().with(TargetParameter.ROLE_ARN, ROLE));

        assertThat(steps())
                .containsSubsequence(
                        "ok settings",
                        "ok identity",
                        "ok role",
                        "ok secret",
                        "ok target",
                        "ok dns",
                        "ok tcp",
                        "ok tls",
                        "ok login",
                        "ok database",
                        "ok version",
                        "ok privileges",
                        "ok history",
                        "ok clock")
                .endsWith("The way")
                .noneMatch(step -> step.startsWith("FAILED"));
        assertThat(lines)
                .contains(
                        "ok       secret       'redshift/prod' is readable and has the keys dbname, host, password, port,"
                                + " username")
                .noneMatch(line -> line.contains("w0rd"));
    }

    @Test
    void foldsNamesAsRedshiftDoes() {
        identified().secret("redshift/prod", secret(redshift.port(), "dev"));

        check(settings(), new SchemaHistory(List.of("PUBLIC"), Optional.empty(), "Flyway_History", true));

        assertThat(steps()).contains("ok privileges", "ok history");
    }

    @Test
    void stopsAtASecretThatCannotBeRead() {
        AWS.identity("111122223333", "arn:aws:iam::111122223333:user/me")
                .failure("secretsmanager:GetSecretValue", "AccessDeniedException", "not authorized");

        assertStops("RD409", "ok identity", "FAILED secret");
    }

    @Test
    void stopsAtAPortWhereNothingListens() {
        identified().secret("redshift/prod", secret(1, "dev"));

        assertStops("RD201", "ok dns", "FAILED tcp");
    }

    @Test
    void stopsAtACertificateThatIsNotTrusted() {
        identified().secret("redshift/prod", secret(redshift.port(), "dev"));

        assertStops(settings().replaced(TargetParameter.TLS_ROOT_CERTIFICATE, ""), "RD206", "ok tcp", "FAILED tls");
    }

    @Test
    void stopsAtALoginThatIsRefused() {
        identified().secret("redshift/prod", secret(redshift.port(), "dev").replace("deployer", "stranger"));

        assertStops("RD204", "ok tls", "FAILED login");
    }

    @Test
    void stopsAtADatabaseThatDoesNotExist() {
        identified().secret("redshift/prod", secret(redshift.port(), "shop"));

        assertStops("RD205", "ok login", "FAILED database");
    }

    @Test
    void showsNoPasswordOfAUrlThatHoldsOne() {
        TargetSettings settings = TargetSettings.of(Map.of())
                .with(TargetParameter.URL, "jdbc:redshift://prod:5439/dev?password=" + PASSWORD);

        assertStops(settings, "RD105", "ok settings", "FAILED settings");
    }

    private static StubbedAws identified() {
        return AWS.identity("111122223333", "arn:aws:iam::111122223333:user/me");
    }

    private void assertStops(String code, String lastOfPassed, String failed) {
        assertStops(settings(), code, lastOfPassed, failed);
    }

    private void assertStops(TargetSettings settings, String code, String lastOfPassed, String failed) {
        FailureException failure = catchThrowableOfType(FailureException.class, () -> check(settings));

        assertThat(failure.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.code()).isEqualTo(code));
        assertThat(steps()).endsWith(lastOfPassed, failed);
        assertThat(lines).noneMatch(line -> line.contains("w0rd"));
    }

    private static TargetSettings settings() {
        return TargetSettings.of(Map.of())
                .with(TargetParameter.SECRET_ID, "redshift/prod")
                .with(
                        TargetParameter.TLS_ROOT_CERTIFICATE,
                        folder.resolve("cluster.pem").toString());
    }

    private static String secret(int port, String database) {
        JsonObject secret = new JsonObject();
        secret.addProperty("username", "deployer");
        secret.addProperty("password", PASSWORD);
        secret.addProperty("host", "localhost");
        secret.addProperty("port", port);
        secret.addProperty("dbname", database);
        return secret.toString();
    }

    private void check(TargetSettings settings) {
        check(settings, new SchemaHistory(List.of(), Optional.empty(), "flyway_schema_history", true));
    }

    private void check(TargetSettings settings, SchemaHistory history) {
        new Check(
                        () -> {
                            throw new AssertionError("a local Redshift was asked for");
                        },
                        AWS::access,
                        log())
                .run(new CheckSettings(settings, history, Duration.ofSeconds(60)));
    }

    /** The first two words of each line. */
    private List<String> steps() {
        return lines.stream()
                .map(line -> line.split(" +", 3))
                .map(words -> words[0] + " " + words[1])
                .toList();
    }

    private ProgressLog log() {
        return new ProgressLog() {
            @Override
            public void info(String line) {
                lines.add(line);
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
}
