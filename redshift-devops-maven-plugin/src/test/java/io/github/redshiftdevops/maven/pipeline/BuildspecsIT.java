package io.github.redshiftdevops.maven.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.redshiftdevops.maven.StubbedSecrets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the buildspec files in a copy of this repository, with a local Redshift as the database. */
class BuildspecsIT {

    private static final String PASSWORD = "Correct0Horse1Battery";
    private static final String SECRET = "arn:aws:secretsmanager:eu-west-1:111122223333:secret:redshift/shop-aBcDeF";
    private static final String INGEST_ROLE = "arn:aws:iam::111122223333:role/ingest";
    private static final String APPLIED = "select count(*) from flyway_schema_history where success";

    private static Workspace workspace;

    @TempDir
    Path folder;

    private FakeAws aws;
    private CodeBuildProject project;

    @BeforeAll
    static void install() throws Exception {
        workspace = InstalledWorkspace.get();
    }

    @BeforeEach
    void putAFakeAwsOnThePath() throws Exception {
        aws = FakeAws.in(folder);
        project = InstalledWorkspace.project()
                .withPrograms(aws.programs())
                .with("S3_ROOT", aws.s3Root().toString());
    }

    @AfterEach
    void putTheMergeBack() throws IOException {
        workspace.takeFinalVersionOfTheMerge("example-project");
    }

    @Test
    void withoutABucketTheTestBuildNeedsNoAwsAndReadsTheFilesOfTheProject() throws Exception {
        try (LocalRedshiftJar redshift = LocalRedshiftJar.start(workspace.resolve("example-project/src/test/s3"))) {
            CodeBuildRun run = testBuild(redshift);

            assertThat(run.exitCode()).as(run.output()).isZero();
            assertThat(reports("buildspec_test.yml").results())
                    .isEqualTo(ExampleTests.withMigrations(ExampleTests.ALL_PASS));
            assertThat(redshift.count(APPLIED)).isEqualTo(5);
            assertThat(aws.calls()).isEmpty();
            assertThat(run.output()).doesNotContain(PASSWORD);
            assertThat(reports("buildspec_test.yml").text()).isNotEmpty().doesNotContain(PASSWORD);
        }
    }

    @Test
    void withABucketEachTestBuildUploadsToAPrefixOfItsOwnAndRemovesOnlyThat() throws Exception {
        aws.put("data/another-build/users.csv", "email,first_name,last_name\n");
        project.with("TEST_DATA_S3_BUCKET", "data").with("TEST_REDSHIFT_IAM_ROLE", INGEST_ROLE);
        try (LocalRedshiftJar redshift = LocalRedshiftJar.start(aws.s3Root())) {
            CodeBuildRun run = testBuild(redshift);

            String prefix = "s3://data/" + CodeBuildProject.prefix() + "/";
            assertThat(run.exitCode()).as(run.output()).isZero();
            assertThat(reports("buildspec_test.yml").results())
                    .isEqualTo(ExampleTests.withMigrations(ExampleTests.ALL_PASS));
            assertThat(aws.calls())
                    .containsExactly(
                            "s3 cp --recursive example-project/src/test/s3/shop-test-data/ " + prefix,
                            "s3 rm --recursive " + prefix);
            assertThat(aws.objects()).containsExactly("data/another-build/users.csv");
        }
    }

    @Test
    void aFailingTestFailsTheBuildIsReportedAndItsTestDataIsRemoved() throws Exception {
        workspace.takeFirstVersionOfTheMerge("example-project");
        project.with("TEST_DATA_S3_BUCKET", "data");
        try (LocalRedshiftJar redshift = LocalRedshiftJar.start(aws.s3Root())) {
            CodeBuildRun run = testBuild(redshift);

            assertThat(run.exitCode()).as(run.output()).isEqualTo(1);
            assertThat(reports("buildspec_test.yml").results())
                    .isEqualTo(ExampleTests.withMigrations(ExampleTests.FIRST_VERSION_OF_THE_MERGE));
            assertThat(aws.objects()).isEmpty();
        }
    }

    @Test
    void theSecretThatTheTemplateNamesLeadsTheTestBuildToItsDatabase() throws Exception {
        project.with("TEST_DATA_S3_BUCKET", "data").with("TEST_REDSHIFT_IAM_ROLE", INGEST_ROLE);
        try (LocalRedshiftJar redshift = LocalRedshiftJar.start(aws.s3Root());
                StubbedSecrets secrets = secretOf(redshift)) {
            CodeBuildRun run = withSecret(secrets, "").run(afterInstall("buildspec_test.yml"));

            assertThat(run.exitCode()).as(run.output()).isZero();
            assertThat(reports("buildspec_test.yml").results())
                    .isEqualTo(ExampleTests.withMigrations(ExampleTests.ALL_PASS));
            assertThat(redshift.count(APPLIED)).isEqualTo(5);
            assertThat(aws.objects()).isEmpty();
            assertThat(run.output() + reports("buildspec_test.yml").text()).doesNotContain(PASSWORD);
        }
    }

    @Test
    void theSecretThatTheTemplateNamesLeadsTheProductionBuildToItsDatabase() throws Exception {
        try (LocalRedshiftJar redshift = LocalRedshiftJar.start(aws.s3Root());
                StubbedSecrets secrets = secretOf(redshift)) {
            CodeBuildRun run =
                    withSecret(secrets, " -Dredshift.production=true").run(afterInstall("buildspec_prod.yml"));

            assertThat(run.exitCode()).as(run.output()).isZero();
            assertThat(redshift.count(APPLIED)).isEqualTo(5);
            assertThat(redshift.count("select count(*) from users")).isZero();
            assertThat(workspace.resolve("example-project/target/surefire-reports"))
                    .doesNotExist();
            assertThat(reports("buildspec_prod.yml").results()).isEqualTo(ExampleTests.withMigrations(Map.of()));
            assertThat(run.output()).doesNotContain(PASSWORD);
        }
    }

    @Test
    void thePlanBuildWritesWhatADeploymentWouldDoAndChangesNothing() throws Exception {
        try (LocalRedshiftJar redshift = LocalRedshiftJar.start(aws.s3Root());
                StubbedSecrets secrets = secretOf(redshift)) {
            CodeBuildRun run =
                    withSecret(secrets, " -Dredshift.production=true").run(afterInstall("buildspec_plan.yml"));

            assertThat(run.exitCode()).as(run.output()).isZero();
            assertThat(Files.readString(workspace.resolve("example-project/target/redshift-devops/plan.sql")))
                    .contains("-- 1 of 5: V1 create users", "-- 5 of 5: R merge staged products")
                    .doesNotContain(PASSWORD);
            assertThat(redshift.count(
                            "select count(*) from pg_class where relname like 'flyway%' or relname = 'users'"))
                    .isZero();
            assertThat(run.output()).contains("5 migrations planned").doesNotContain(PASSWORD);
        }
    }

    @Test
    void withoutATestDatabaseTheTestBuildFailsBeforeItBuilds() throws Exception {
        CodeBuildRun run = project.run(afterInstall("buildspec_test.yml"));

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.output())
                .contains("No test database: set REDSHIFT_TARGET")
                .doesNotContain("Entering phase build");
    }

    @Test
    void theProductionBuildMigratesAndRunsNoTest() throws Exception {
        try (LocalRedshiftJar redshift = LocalRedshiftJar.start(aws.s3Root())) {
            project.with("PROD_HOST", "127.0.0.1")
                    .with("PROD_PORT", redshift.port())
                    .with("PROD_DB_NAME", "dev?ssl=false")
                    .with("PROD_JDBC_USER", LocalRedshiftJar.USER)
                    .with("PROD_JDBC_PASSWORD", PASSWORD);

            CodeBuildRun run = project.run(afterInstall("buildspec_prod.yml"));

            assertThat(run.exitCode()).as(run.output()).isZero();
            assertThat(redshift.count(APPLIED)).isEqualTo(5);
            assertThat(redshift.count("select count(*) from users")).isZero();
            assertThat(workspace.resolve("example-project/target/surefire-reports"))
                    .doesNotExist();
            assertThat(reports("buildspec_prod.yml").results()).isEqualTo(ExampleTests.withMigrations(Map.of()));
            assertThat(run.output()).doesNotContain(PASSWORD);
        }
    }

    @Test
    void theProductionBuildStillTakesTheTestNamesOfOlderPipelines() throws Exception {
        try (LocalRedshiftJar redshift = LocalRedshiftJar.start(aws.s3Root())) {
            CodeBuildRun run = withTestVariables(redshift).run(afterInstall("buildspec_prod.yml"));

            assertThat(run.exitCode()).as(run.output()).isZero();
            assertThat(redshift.count(APPLIED)).isEqualTo(5);
        }
    }

    @Test
    void theProductionBuildTakesTheVariablesOfFlyway() throws Exception {
        try (LocalRedshiftJar redshift = LocalRedshiftJar.start(aws.s3Root())) {
            project.with("FLYWAY_URL", redshift.url())
                    .with("FLYWAY_USER", LocalRedshiftJar.USER)
                    .with("FLYWAY_PASSWORD", PASSWORD);

            CodeBuildRun run = project.run(afterInstall("buildspec_prod.yml"));

            assertThat(run.exitCode()).as(run.output()).isZero();
            assertThat(redshift.count(APPLIED)).isEqualTo(5);
        }
    }

    @Test
    void withoutAProductionDatabaseTheProductionBuildFailsBeforeItBuilds() throws Exception {
        CodeBuildRun run = project.run(afterInstall("buildspec_prod.yml"));

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.output())
                .contains("No production database: set REDSHIFT_TARGET")
                .doesNotContain("Entering phase build");
    }

    private CodeBuildRun testBuild(LocalRedshiftJar redshift) throws Exception {
        return withTestVariables(redshift).run(afterInstall("buildspec_test.yml"));
    }

    private CodeBuildProject withTestVariables(LocalRedshiftJar redshift) {
        return project.with("TEST_HOST", "127.0.0.1")
                .with("TEST_PORT", redshift.port())
                .with("TEST_DB_NAME", "dev?ssl=false")
                .with("TEST_JDBC_USER", LocalRedshiftJar.USER)
                .with("TEST_JDBC_PASSWORD", PASSWORD);
    }

    private static StubbedSecrets secretOf(LocalRedshiftJar redshift) {
        StubbedSecrets secrets = new StubbedSecrets();
        secrets.put(
                SECRET,
                Map.of(
                        "host",
                        "127.0.0.1",
                        "port",
                        redshift.port(),
                        "dbname",
                        "dev",
                        "username",
                        LocalRedshiftJar.USER,
                        "password",
                        PASSWORD));
        return secrets;
    }

    /** The local Redshift has no certificate that the build would trust. */
    private CodeBuildProject withSecret(StubbedSecrets secrets, String more) {
        secrets.environment().forEach(project::with);
        return project.with("REDSHIFT_TARGET", "-Dredshift.secretId=" + SECRET + " -Dredshift.tls=disable" + more);
    }

    private static Buildspec afterInstall(String file) throws IOException {
        return workspace.buildspec(file).without("install");
    }

    private static SurefireReports reports(String file) throws Exception {
        List<Buildspec.Report> reports = workspace.buildspec(file).reports();
        assertThat(reports).hasSize(1);
        return SurefireReports.read(workspace.folder(), reports.get(0));
    }
}
