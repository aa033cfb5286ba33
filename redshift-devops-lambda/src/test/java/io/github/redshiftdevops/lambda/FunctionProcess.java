package io.github.redshiftdevops.lambda;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The function as Lambda runs it: a JVM with Lambda's runtime interface client, told by environment variables. With the
 * system property {@code lambda.image} it is a container of that image instead, see {@code pipelines/lambda}.
 */
final class FunctionProcess implements AutoCloseable {

    private final Path log;

    private final Process process;

    private FunctionProcess(Path log, Process process) {
        this.log = log;
        this.process = process;
    }

    /** With the migrations in {@code db/migration} of the folder. */
    static FunctionProcess start(Path folder, RuntimeApi api, String target) throws IOException {
        Map<String, String> environment = new HashMap<>();
        environment.put("AWS_ACCESS_KEY_ID", "test");
        environment.put("AWS_ENDPOINT_URL", "http://" + api.address());
        environment.put("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "1024");
        environment.put("AWS_LAMBDA_FUNCTION_NAME", "shop");
        environment.put("AWS_LAMBDA_FUNCTION_VERSION", "$LATEST");
        environment.put("AWS_LAMBDA_LOG_GROUP_NAME", "/aws/lambda/shop");
        environment.put("AWS_LAMBDA_LOG_STREAM_NAME", "stream");
        environment.put("AWS_LAMBDA_RUNTIME_API", api.address());
        environment.put("AWS_REGION", "eu-west-1");
        environment.put("AWS_SECRET_ACCESS_KEY", "test");
        environment.put("REDSHIFT_TARGET", target);
        String image = System.getProperty("lambda.image", "");
        environment.put("LAMBDA_TASK_ROOT", image.isEmpty() ? folder.toString() : "/var/task");
        Path log = folder.resolve("function.log");
        ProcessBuilder builder =
                new ProcessBuilder(image.isEmpty() ? java(folder) : docker(image, folder, environment));
        builder.environment().keySet().removeIf(name -> name.matches("(AWS|FLYWAY|REDSHIFT|TEST)_.*"));
        builder.environment().putAll(environment);
        return new FunctionProcess(
                log,
                builder.redirectErrorStream(true).redirectOutput(log.toFile()).start());
    }

    private static List<String> java(Path folder) throws IOException {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dcom.amazonaws.services.lambda.runtime.api.client.runtimeapi.NativeClient.JNI=" + library(folder),
                "-cp",
                System.getProperty("java.class.path"),
                "com.amazonaws.services.lambda.runtime.api.client.AWSLambda",
                MigrationHandler.class.getName());
    }

    /** The client itself would leave its native part in {@code /tmp}, in the way of other users of the machine. */
    private static Path library(Path folder) throws IOException {
        String architecture = System.getProperty("os.arch").equals("aarch64") ? "aarch_64" : "x86_64";
        String name = "/jni/libaws-lambda-jni.linux-" + architecture + ".so";
        Path file = folder.resolve("libaws-lambda-jni.so");
        try (InputStream library = requireNonNull(FunctionProcess.class.getResourceAsStream(name), name)) {
            Files.copy(library, file);
        }
        return file;
    }

    private static List<String> docker(String image, Path folder, Map<String, String> environment) {
        List<String> command = new ArrayList<>(List.of("docker", "run", "--rm", "--network", "host", "--read-only"));
        command.addAll(List.of("--user", "1051:1051", "--tmpfs", "/tmp:exec", "--cap-drop", "ALL"));
        command.addAll(List.of("-v", folder.resolve("db") + ":/var/task/db:ro"));
        environment.keySet().forEach(name -> command.addAll(List.of("-e", name)));
        command.add(image);
        return command;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    String log() throws IOException {
        return Files.readString(log, StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
