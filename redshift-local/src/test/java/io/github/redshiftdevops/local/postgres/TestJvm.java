package io.github.redshiftdevops.local.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.UnixDomainSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BooleanSupplier;

/** Another JVM that holds a server. */
final class TestJvm implements AutoCloseable {

    private final Process process;
    private final BufferedReader output;
    private String[] ready = {};

    private TestJvm(Process process) {
        this.process = process;
        this.output = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
    }

    /** Begins to start a server. */
    static TestJvm begin(Class<?> main, Object... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        for (Object argument : arguments) {
            command.add(argument.toString());
        }
        return new TestJvm(new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    }

    /** Returns when its server is ready. */
    TestJvm awaitReady() throws IOException {
        String line = Objects.requireNonNull(output.readLine(), "the JVM ended");
        ready = line.split(" ", -1);
        return this;
    }

    ProcessHandle postmaster() {
        return ProcessHandle.of(Long.parseLong(ready[1])).orElseThrow();
    }

    UnixDomainSocketAddress address() {
        return UnixDomainSocketAddress.of(ready[2]);
    }

    /** The only child of the JVM. */
    ProcessHandle watchdog() {
        return process.children().findFirst().orElseThrow();
    }

    /** As kill -9 does. */
    void kill() {
        process.destroyForcibly();
        Waiting.forEnd(process);
    }

    /** Lets it close its server and end. */
    int end() throws IOException {
        process.getOutputStream().close();
        return Waiting.forEnd(process);
    }

    static boolean eventually(BooleanSupplier condition) {
        return Waiting.until(condition, Duration.ofSeconds(30));
    }

    static void signal(String signal, ProcessHandle process) throws IOException {
        ShortCommand.run(List.of("sh", "-c", "kill -s " + signal + " " + process.pid()));
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
