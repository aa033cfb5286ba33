package io.github.redshiftdevops.maven.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/**
 * What a CodeBuild project is made of: a source folder and environment variables. Builds see no variable of this machine but those that programs need to
 * start.
 *
 * @see <a href="https://docs.aws.amazon.com/codebuild/latest/userguide/build-env-ref-env-vars.html">Environment variables in build environments</a>
 */
final class CodeBuildProject {

    private static final String BUILD_ID = "RSDevopsTestPhase:8a4f0e3e-1d5b-4c0e-9a53-2f1f2f6f0d11";

    private final Path source;
    private final Map<String, String> environment = new TreeMap<>();

    CodeBuildProject(Path source) {
        this.source = source;
        with("PATH", System.getenv("PATH"));
        with("HOME", System.getProperty("user.home"));
        with("JAVA_HOME", System.getProperty("java.home"));
        with("CI", "true");
        with("CODEBUILD_SRC_DIR", source.toString());
        with("CODEBUILD_BUILD_ID", BUILD_ID);
        with("AWS_REGION", "eu-west-1");
        with("AWS_DEFAULT_REGION", "eu-west-1");
    }

    CodeBuildProject with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    CodeBuildProject without(String variable) {
        environment.remove(variable);
        return this;
    }

    /** Puts the programs of a folder before those of the machine. */
    CodeBuildProject withPrograms(Path folder) {
        return with("PATH", folder + ":" + environment.get("PATH"));
    }

    /** The folder that a build puts before its objects' names: its id without the colon. */
    static String prefix() {
        return BUILD_ID.replace(':', '-');
    }

    CodeBuildRun run(Buildspec buildspec) throws IOException, InterruptedException {
        return runBash(BuildspecScript.of(buildspec));
    }

    /** Runs a script in the source folder. */
    CodeBuildRun runBash(String script) throws IOException, InterruptedException {
        Path log = Files.createTempFile(source, "build", ".log");
        ProcessBuilder builder = new ProcessBuilder("bash", "-c", script);
        builder.directory(source.toFile()).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        if (!process.waitFor(15, TimeUnit.MINUTES)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            throw new IOException("the build did not end: " + Files.readString(log));
        }
        return new CodeBuildRun(process.exitValue(), Files.readString(log));
    }
}
