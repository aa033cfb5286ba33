package io.github.redshiftdevops.maven.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The story that the README tells: a developer changes the merge procedure and lets the tests judge, with nothing but a laptop. */
class RedGreenStoryIT {

    private static final Buildspec.Report REPORT =
            new Buildspec.Report("local", "JUNITXML", "target/surefire-reports", List.of("TEST-*.xml"));

    @Test
    void theFirstVersionOfTheMergeFailsTwoTestsAndTheFinalVersionNone() throws Exception {
        Workspace example = Workspace.ofExample("story");

        example.takeFirstVersionOfTheMerge("");
        CodeBuildRun red = mavenTest(example);
        assertThat(red.output()).contains("Tests run: 4, Failures: 2, Errors: 0, Skipped: 0");
        assertThat(red.exitCode()).isEqualTo(1);
        assertThat(SurefireReports.read(example.folder(), REPORT).results())
                .isEqualTo(ExampleTests.FIRST_VERSION_OF_THE_MERGE);

        example.takeFinalVersionOfTheMerge("");
        CodeBuildRun green = mavenTest(example);
        assertThat(green.exitCode()).as(green.output()).isZero();
        assertThat(SurefireReports.read(example.folder(), REPORT).results()).isEqualTo(ExampleTests.ALL_PASS);
    }

    private static CodeBuildRun mavenTest(Workspace example) throws Exception {
        Path maven = Workspace.repository().resolve("mvnw");
        return new CodeBuildProject(example.folder())
                .without("CI")
                .without("CODEBUILD_BUILD_ID")
                .with("MAVEN_ARGS", example.mavenArguments(InstalledWorkspace.repository()))
                .runBash("'" + maven + "' -B -ntp test");
    }
}
