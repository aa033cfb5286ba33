package io.github.redshiftdevops.maven.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A copy of this repository in which the install phase of the buildspecs has run: once for all tests of this JVM. */
final class InstalledWorkspace {

    private static @Nullable Workspace installed;

    private InstalledWorkspace() {}

    static synchronized Workspace get() throws IOException, InterruptedException {
        if (installed == null) {
            installed = install(Workspace.ofRepository("installed"));
        }
        return installed;
    }

    /** The Maven repository into which it was installed. */
    static Path repository() throws IOException, InterruptedException {
        return get().mavenRepository();
    }

    static CodeBuildProject project() throws IOException, InterruptedException {
        return project(get());
    }

    private static CodeBuildProject project(Workspace workspace) {
        return new CodeBuildProject(workspace.folder()).with("MAVEN_ARGS", workspace.mavenArguments());
    }

    private static Workspace install(Workspace workspace) throws IOException, InterruptedException {
        Buildspec test = workspace.buildspec("buildspec_test.yml").only("install");
        Buildspec prod = workspace.buildspec("buildspec_prod.yml").only("install");
        assertThat(prod.phases()).isEqualTo(test.phases());
        CodeBuildRun run = project(workspace).run(test);
        assertThat(run.exitCode()).as(run.output()).isZero();
        return workspace;
    }
}
