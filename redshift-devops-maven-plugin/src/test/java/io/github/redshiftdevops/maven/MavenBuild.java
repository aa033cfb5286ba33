package io.github.redshiftdevops.maven;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A build of one of the projects under {@code src/it}, in a process of its own.
 *
 * @param folder a copy of the project
 * @param environment variables of the build, beside those of a machine where nothing is configured
 */
record MavenBuild(Path folder, Map<String, String> environment) {

    private static final Set<String> SIGNS_OF_CI = Set.of(
            "CI",
            "CODEBUILD_BUILD_ID",
            "GITHUB_ACTIONS",
            "GITLAB_CI",
            "JENKINS_URL",
            "BITBUCKET_BUILD_NUMBER",
            "BUILDKITE",
            "CIRCLECI",
            "TEAMCITY_VERSION",
            "TF_BUILD",
            "TRAVIS",
            "bamboo_buildKey");

    /** What a build left: its exit code and the lines that it printed. */
    record Result(int exitCode, List<String> lines) {}

    /** A build of a copy of the project, in an empty folder. */
    static MavenBuild of(String project, Path folder, Map<String, String> environment) {
        Path source = Path.of(property("it.projects"), project);
        try (Stream<Path> files = Files.walk(source)) {
            for (Path file : files.toList()) {
                String relative = source.relativize(file).toString();
                if (!relative.isEmpty() && !relative.startsWith("target") && !relative.equals("build.log")) {
                    Files.copy(file, folder.resolve(relative));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new MavenBuild(folder, environment);
    }

    /** Starts the build; what it prints goes to {@code build.log}. */
    Process start(String... arguments) throws IOException {
        boolean windows = System.getProperty("os.name", "").startsWith("Windows");
        List<String> command = new ArrayList<>();
        command.add(Path.of(property("it.mavenHome"), "bin", windows ? "mvn.cmd" : "mvn")
                .toString());
        command.addAll(List.of("-B", "-s", settings().toString(), "-Dmaven.repo.local=" + property("it.repository")));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().keySet().removeIf(MavenBuild::configuresSomething);
        builder.environment().putAll(environment);
        return builder.redirectErrorStream(true).redirectOutput(log().toFile()).start();
    }

    /** Runs the build to its end. */
    Result run(String... arguments) throws IOException, InterruptedException {
        return resultOf(start(arguments));
    }

    /** Waits for the end of a build that was started. */
    Result resultOf(Process build) throws IOException, InterruptedException {
        int exitCode = build.waitFor();
        return new Result(exitCode, Files.readAllLines(log()));
    }

    /** All that the build wrote, as text. */
    String everythingWritten() throws IOException {
        StringBuilder text = new StringBuilder();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                text.append(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        }
        return text.toString();
    }

    private Path log() {
        return folder.resolve("build.log");
    }

    /** As the invoker plugin gives its builds: they take what the reactor has resolved. */
    private Path settings() throws IOException {
        String repository = Path.of(property("it.localRepository")).toUri().toString();
        String settings = Files.readString(Path.of("src/it/settings.xml"));
        return Files.writeString(folder.resolve("settings.xml"), settings.replace("@localRepositoryUrl@", repository));
    }

    private static boolean configuresSomething(String variable) {
        return SIGNS_OF_CI.contains(variable)
                || Stream.of("AWS_", "FLYWAY_", "TEST_", "REDSHIFT_", "MAVEN_").anyMatch(variable::startsWith);
    }

    private static String property(String name) {
        return Objects.requireNonNull(System.getProperty(name), name);
    }
}
