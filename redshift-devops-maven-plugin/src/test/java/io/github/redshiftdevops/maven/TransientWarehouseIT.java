package io.github.redshiftdevops.maven;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.redshiftdevops.local.LocalRedshift;
import io.github.redshiftdevops.local.LocalRedshiftSettings;
import io.github.redshiftdevops.local.LocalRedshiftSettings.Login;
import io.github.redshiftdevops.maven.MavenBuild.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole builds with a workgroup of their own, in an AWS on 127.0.0.1; its database is a local Redshift. */
@SuppressWarnings("NullAway.Init")
class TransientWarehouseIT {

    private static final String PASSWORD = "tr4nsient-secret";

    private static final String PLUGIN = "io.github.redshiftdevops:redshift-devops-maven-plugin:1.0.0:";

    private LocalRedshift database;

    private FakeWorkgroup workgroup;

    private StubbedSecrets aws;

    @TempDir
    private Path folder;

    @BeforeEach
    void start() {
        database =
                LocalRedshift.start(LocalRedshiftSettings.defaults().withTls().withLogin(new Login("admin", PASSWORD)));
        workgroup = new FakeWorkgroup(database.port());
        aws = new StubbedSecrets(workgroup);
        aws.put(FakeWorkgroup.SECRET, Map.of("username", "admin", "password", PASSWORD));
        aws.server()
                .stubFor(post("/")
                        .withHeader("X-Amz-Target", matching("RedshiftServerless\\..*"))
                        .willReturn(aResponse().withTransformers(FakeWorkgroup.NAME)));
    }

    @AfterEach
    void stop() {
        aws.close();
        database.close();
    }

    @Test
    void isMadeMigratedTestedAndRemovedByOneBuild() throws Exception {
        MavenBuild build = build();

        Result result = build.run(arguments("test", "-Dtest=OrdersTests"));

        assertThat(result.lines())
                .anyMatch(line -> line.startsWith("[INFO] Provisioning the workgroup 'rsd-shop-17-"))
                .anyMatch(line -> line.startsWith("[INFO] Target: jdbc:redshift://localhost:" + database.port()
                        + "/dev, user admin, password from secret"))
                .anyMatch(line -> line.matches("\\[INFO] 1 migration applied in .*"))
                .anyMatch(line -> line.contains("Tests run: 1, Failures: 0, Errors: 0, Skipped: 0"))
                .anyMatch(line -> line.startsWith("[INFO] Removing the workgroup 'rsd-shop-17-"));
        assertThat(result.exitCode()).isZero();
        assertThat(Files.readString(folder.resolve("target/url.txt")))
                .contains("localhost:" + database.port() + "/dev");
        assertThat(workgroup.changes())
                .containsExactly(
                        "CreateNamespace", "CreateWorkgroup", "CreateUsageLimit", "DeleteWorkgroup", "DeleteNamespace");
        assertThat(build.everythingWritten()).doesNotContain(PASSWORD);
    }

    @Test
    void isRemovedIfATestFails() throws Exception {
        Result result = build().run(arguments("test", "-Dtest=FailingTests"));

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.lines()).anyMatch(line -> line.contains("on purpose"));
        assertThat(workgroup.changes()).endsWith("CreateUsageLimit", "DeleteWorkgroup", "DeleteNamespace");
    }

    @Test
    void isRemovedIfTheBuildIsToldToEnd() throws Exception {
        MavenBuild build = build();
        Process maven = build.start(arguments("test", "-Dtest=EndlessTests"));
        while (!Files.exists(folder.resolve("target/endless"))) {
            assertThat(maven.isAlive()).as("Maven runs").isTrue();
            Thread.sleep(100);
        }

        maven.destroy();

        assertThat(build.resultOf(maven).exitCode()).isNotZero();
        assertThat(workgroup.changes()).endsWith("CreateUsageLimit", "DeleteWorkgroup", "DeleteNamespace");
    }

    @Test
    void isKeptIfAskedForAndRemovedByDeprovision() throws Exception {
        MavenBuild build = build();

        Result kept = build.run(arguments("process-resources", "-Dredshift.transient.keep=true"));
        assertThat(kept.exitCode()).isZero();
        assertThat(workgroup.changes()).endsWith("CreateUsageLimit");
        Result removed = build.run(arguments(PLUGIN + "deprovision"));

        assertThat(removed.exitCode()).isZero();
        assertThat(removed.lines()).anyMatch(line -> line.startsWith("[INFO] Removing the namespace 'rsd-shop-17-"));
        assertThat(workgroup.changes()).endsWith("DeleteWorkgroup", "DeleteNamespace");
    }

    @Test
    void isNotMadeIfItIsLargerThanTheGuardAllows() throws Exception {
        Result result = build().run(arguments("test", "-Dredshift.transient.baseRpu=64"));

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.lines())
                .contains("[ERROR] RD701: 64 RPU are more than the 32 that redshift.transient.limitRpu allows");
        assertThat(workgroup.changes()).isEmpty();
    }

    private MavenBuild build() {
        Map<String, String> environment = new HashMap<>(aws.environment());
        environment.put("CODEBUILD_BUILD_ID", "shop:17");
        return MavenBuild.of("provisions-a-workgroup-for-one-build", folder, environment);
    }

    private String[] arguments(String... more) throws IOException {
        Path certificate = Files.writeString(
                folder.resolve("cluster.pem"), database.certificatePem().orElseThrow());
        return Stream.concat(Stream.of("-Dredshift.tlsRootCertificate=" + certificate), Stream.of(more))
                .toArray(String[]::new);
    }
}
