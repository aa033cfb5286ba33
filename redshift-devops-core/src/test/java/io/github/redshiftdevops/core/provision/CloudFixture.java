package io.github.redshiftdevops.core.provision;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.gson.JsonObject;
import io.github.redshiftdevops.core.FailureException;
import io.github.redshiftdevops.core.ProgressLog;
import io.github.redshiftdevops.core.aws.Aws;
import io.github.redshiftdevops.core.aws.NewWarehouse.Network;
import io.github.redshiftdevops.core.aws.NewWarehouse.Size;
import io.github.redshiftdevops.core.aws.StubbedAws;
import io.github.redshiftdevops.core.connection.FakePauses;
import io.github.redshiftdevops.core.targets.TargetParameter;
import io.github.redshiftdevops.core.targets.TargetSettings;
import io.github.redshiftdevops.local.LocalRedshift;
import io.github.redshiftdevops.local.LocalRedshiftSettings;
import io.github.redshiftdevops.local.LocalRedshiftSettings.Login;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The real SDK against an AWS whose warehouses come and go; the database of each of them is a local Redshift. */
abstract class CloudFixture {

    static final Instant NOW = Instant.parse("2026-11-20T19:00:00Z");

    static final String PASSWORD = "pr0vis!on-\"secret\"";

    static final Size WORKGROUP = Size.Rpus.forLife(8, 16, Duration.ofMinutes(60));

    static final Size CLUSTER = new Size.Nodes("ra3.large", 2);

    static final FakeWarehouses CLOUD = new FakeWarehouses();

    @RegisterExtension
    static final StubbedAws STUB = new StubbedAws(CLOUD);

    @SuppressWarnings("NullAway.Init")
    static LocalRedshift database;

    final List<String> lines = new ArrayList<>();

    final List<Runnable> atEnd = new ArrayList<>();

    @TempDir
    Path folder;

    boolean keeps;

    @BeforeAll
    static void startDatabase() {
        database =
                LocalRedshift.start(LocalRedshiftSettings.defaults().withTls().withLogin(new Login("admin", PASSWORD)));
    }

    @AfterAll
    static void stopDatabase() {
        database.close();
    }

    @BeforeEach
    void letTheCloudAnswer() {
        CLOUD.reset(database.port());
        JsonObject login = new JsonObject();
        login.addProperty("username", "admin");
        login.addProperty("password", PASSWORD);
        STUB.server().stubFor(post("/").atPriority(10).willReturn(aResponse().withTransformers(FakeWarehouses.NAME)));
        STUB.secret(StubbedAws.adminSecretArn("transient"), login.toString());
    }

    static Part cluster(Provisioned provisioned) {
        return Objects.requireNonNull(
                CLOUD.clusters().clusters.get(provisioned.warehouse().name()));
    }

    Provisioned provision(Size size) {
        return provision(size, null);
    }

    Provisioned provision(Size size, @Nullable String snapshot) {
        return provision(size, snapshot, Map.of());
    }

    Provisioned provision(Size size, @Nullable String snapshot, Map<String, String> environment) {
        Map<String, String> variables = new HashMap<>(environment);
        variables.put("CODEBUILD_BUILD_ID", "shop:17");
        TransientSettings warehouse = new TransientSettings(
                size,
                Optional.ofNullable(snapshot),
                List.of(),
                new Network(List.of("subnet-1", "subnet-2"), Optional.of("group-1"), List.of("sg-1"), false),
                Map.of(),
                Duration.ofMinutes(60),
                Duration.ofMinutes(10));
        CostGuard guard = new CostGuard(32, 2, List.of("ra3.large"), Duration.ofHours(4));
        ProvisionSettings settings =
                new ProvisionSettings(target(variables), warehouse, guard, folder, true, keeps, true);
        return new Provision(Aws::new, log(), new FakePauses(), Clock.fixed(NOW, ZoneOffset.UTC))
                .run(settings, atEnd::add);
    }

    void deprovision() {
        new Deprovision(Aws::new, log(), new FakePauses(), Clock.fixed(NOW, ZoneOffset.UTC))
                .run(target(Map.of()), folder, new Deprovision.Manner(true, Duration.ofMinutes(10)));
    }

    private TargetSettings target(Map<String, String> environment) {
        try {
            Path certificate = Files.writeString(
                    folder.resolve("cluster.pem"), database.certificatePem().orElseThrow());
            return TargetSettings.of(environment).with(TargetParameter.TLS_ROOT_CERTIFICATE, certificate.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Code and message of each problem; the name of the warehouse, which no test knows, is NAME, also in the lines. */
    List<String> failure(Size size, @Nullable String snapshot) {
        FailureException failure = catchThrowableOfType(FailureException.class, () -> provision(size, snapshot));
        lines.replaceAll(CloudFixture::withoutName);
        return failure.problems().stream()
                .map(problem -> withoutName(problem.code() + ": " + problem.message()))
                .toList();
    }

    private static String withoutName(String text) {
        return text.replaceAll("rsd-shop-17-[0-9a-f]{8}", "NAME");
    }

    String everythingWritten() throws IOException {
        StringBuilder text = new StringBuilder();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                text.append(Files.readString(file, StandardCharsets.UTF_8));
            }
        }
        return text.toString();
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
            public void debug(String line) {}
        };
    }
}
