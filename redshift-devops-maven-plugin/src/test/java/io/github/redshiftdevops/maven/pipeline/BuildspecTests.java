package io.github.redshiftdevops.maven.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BuildspecTests {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"buildspec_test.yml", "buildspec_plan.yml", "buildspec_prod.yml"})
    void ourFilesRunOnJava17CacheTheMavenRepositoryAndAbortOnEveryFailure(String file) throws IOException {
        Buildspec buildspec = BuildspecParser.read(Workspace.repository().resolve(file));

        assertThat(buildspec.phase("install").orElseThrow().runtimes()).containsEntry("java", "corretto17");
        assertThat(buildspec.phases()).allMatch(Buildspec.Phase::aborts);
        assertThat(buildspec.cachePaths()).containsExactly("/root/.m2/**/*");
    }

    @Test
    void theTestBuildReportsTestsAndMigrationsAndTheProductionBuildMigrations() throws IOException {
        Path repository = Workspace.repository();

        assertThat(BuildspecParser.read(repository.resolve("buildspec_prod.yml"))
                        .reports())
                .containsExactly(new Buildspec.Report(
                        "Migrations", "JUNITXML", "example-project/target", List.of("redshift-devops/*.xml")));
        assertThat(BuildspecParser.read(repository.resolve("buildspec_test.yml"))
                        .reports())
                .containsExactly(new Buildspec.Report(
                        "SurefireReports",
                        "JUNITXML",
                        "example-project/target",
                        List.of("surefire-reports/TEST-*.xml", "redshift-devops/*.xml")));
    }

    /** The goal plan is played by a script: here it is about what the buildspec does with its file. */
    @Test
    void thePlanIsAnArtifactAndItsSizeIsToldToTheApprover() throws Exception {
        CodeBuildRun run = plan("printf '%s\\n' '-- V4' 'create table a (i int);' '' 'drop table b;' > \"$plan\"");

        assertThat(run.exitCode()).as(run.output()).isZero();
        assertThat(run.output())
                .contains("Called with -B -ntp -f example-project clean redshift-devops:plan -Da=1 -Db=2")
                .contains("create table a (i int);")
                .contains("Exported PLAN_SUMMARY=The plan has 2 lines of SQL.")
                .contains("Exported PLAN_URL=https://console.example.com/build");
    }

    @Test
    void aPlanWithNothingToDoHasNoLines() throws Exception {
        CodeBuildRun run = plan("echo '-- nothing is pending' > \"$plan\"");

        assertThat(run.exitCode()).as(run.output()).isZero();
        assertThat(run.output()).contains("Exported PLAN_SUMMARY=The plan has 0 lines of SQL.");
    }

    @Test
    void aPlanThatFailsEndsTheBuild() throws Exception {
        CodeBuildRun run = plan("exit 1");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.output()).doesNotContain("PLAN_SUMMARY");
    }

    @Test
    void withoutAProductionDatabaseThereIsNoPlan() throws Exception {
        CodeBuildRun run = new CodeBuildProject(folder).run(planAlone());

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.output()).contains("No production database: set REDSHIFT_TARGET");
    }

    private CodeBuildRun plan(String goal) throws Exception {
        Path maven = Files.writeString(folder.resolve("mvnw"), """
                #!/usr/bin/env bash
                echo "Called with $*"
                plan=example-project/target/redshift-devops/plan.sql
                mkdir -p "$(dirname "$plan")"
                """ + goal + "\n");
        assertThat(maven.toFile().setExecutable(true)).isTrue();
        return new CodeBuildProject(folder)
                .with("REDSHIFT_TARGET", "-Da=1 -Db=2")
                .with("CODEBUILD_BUILD_URL", "https://console.example.com/build")
                .run(planAlone());
    }

    private static Buildspec planAlone() throws IOException {
        return BuildspecParser.read(Workspace.repository().resolve("buildspec_plan.yml"))
                .without("install");
    }

    @Test
    void artifactsThatAreNotThereFailTheBuild() throws Exception {
        CodeBuildRun run = run("""
                version: 0.2
                phases:
                  build:
                    commands:
                      - echo built
                artifacts:
                  files:
                    - plan.sql
                """);

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.output()).contains("no matching artifact paths found");
    }

    @Test
    void aCommandThatYamlReadsAsAMappingIsRefused() {
        assertThatThrownBy(() -> BuildspecParser.parse("""
                        version: 0.2
                        phases:
                          build:
                            commands:
                              - echo target: none
                        """))
                .hasMessage("buildspec.phases.build.commands is no text: {echo target=none}");
    }

    @Test
    void aPhaseThatCodeBuildDoesNotKnowIsRefused() {
        assertThatThrownBy(() -> BuildspecParser.parse("version: 0.2\nphases:\n  test:\n    commands: [mvn test]\n"))
                .hasMessage("buildspec.phases has the unknown key 'test'");
    }

    @Test
    void exportsLastFromPhaseToPhase() throws Exception {
        CodeBuildRun run = run("""
                version: 0.2
                phases:
                  pre_build:
                    commands:
                      - export GREETING="it's me"
                  build:
                    commands:
                      - echo "$GREETING"
                """);

        assertThat(run.output()).contains("it's me");
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void aPhaseStopsAtItsFirstFailureButItsFinallyRuns() throws Exception {
        CodeBuildRun run = run("""
                version: 0.2
                phases:
                  pre_build:
                    commands:
                      - echo one
                      - test 1 = 2
                      - echo two
                    finally:
                      - echo tidied up
                  build:
                    commands:
                      - echo built
                """);

        assertThat(run.output()).contains("one", "tidied up").doesNotContain("two", "built");
        assertThat(run.exitCode()).isEqualTo(1);
    }

    @Test
    void afterAFailedBuildWithoutAbortPostBuildRunsAndTheBuildStillFails() throws Exception {
        CodeBuildRun run = run("""
                version: 0.2
                phases:
                  build:
                    commands:
                      - test 1 = 2
                  post_build:
                    commands:
                      - echo "succeeding=$CODEBUILD_BUILD_SUCCEEDING"
                """);

        assertThat(run.output()).contains("succeeding=0");
        assertThat(run.exitCode()).isEqualTo(1);
    }

    @Test
    void afterAFailedBuildWithAbortPostBuildDoesNotRun() throws Exception {
        CodeBuildRun run = run("""
                version: 0.2
                phases:
                  build:
                    on-failure: ABORT
                    commands:
                      - test 1 = 2
                  post_build:
                    commands:
                      - echo after
                """);

        assertThat(run.output()).doesNotContain("after");
        assertThat(run.exitCode()).isEqualTo(1);
    }

    @Test
    void theEnvironmentOfThisMachineIsNotSeen() throws Exception {
        CodeBuildRun run = run("""
                version: 0.2
                phases:
                  build:
                    commands:
                      - env
                """);

        assertThat(run.output().lines())
                .anyMatch(line -> line.startsWith("CODEBUILD_BUILD_ID="))
                .noneMatch(line -> line.startsWith("USER="));
    }

    private CodeBuildRun run(String yaml) throws Exception {
        return new CodeBuildProject(folder).run(BuildspecParser.parse(yaml));
    }
}
