package io.github.redshiftdevops.local.postgres;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * A server that a watchdog runs: a shell ({@code watchdog.sh}) whose standard input is a pipe from this JVM. When the JVM
 * dies, in whatever way, the system closes the pipe; then the shell stops the server and removes the run directory. To stop
 * the server we close the pipe ourselves, so both ways are one.
 */
final class WatchedProcess implements ServerProcess {

    /** Long enough for the last checkpoint of a large database. */
    private static final Duration STOP_WITHIN = Duration.ofMinutes(5);

    private final Process watchdog;
    private final Path dataDirectory;

    private WatchedProcess(Process watchdog, Path dataDirectory) {
        this.watchdog = watchdog;
        this.dataDirectory = dataDirectory;
    }

    /** Starts the watchdog, which guards the run directory from now on. */
    static WatchedProcess start(Launch launch) throws IOException {
        List<String> command = new ArrayList<>(ownSession());
        command.addAll(List.of("sh", "-c", script(), "redshift-local-watchdog"));
        command.addAll(List.of(launch.signal().name(), launch.run().path().toString()));
        command.addAll(launch.binaries()
                .command("postgres", "-D", launch.dataDirectory().toString()));
        Process watchdog = ShortCommand.clean(new ProcessBuilder(command))
                .redirectErrorStream(true)
                .redirectOutput(launch.run().log().toFile())
                .start();
        return new WatchedProcess(watchdog, launch.dataDirectory());
    }

    /**
     * In a session of its own neither watchdog nor server get the Ctrl-C of a terminal. Without {@code setsid}, as on macOS,
     * the watchdog ignores it and the server takes it as a fast stop.
     */
    private static List<String> ownSession() {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
                .map(folder -> new File(folder, "setsid"))
                .filter(File::canExecute)
                .findFirst()
                .map(setsid -> List.of(setsid.getPath()))
                .orElse(List.of());
    }

    private static String script() throws IOException {
        try (InputStream in = Objects.requireNonNull(WatchedProcess.class.getResourceAsStream("watchdog.sh"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Override
    public void launch() throws IOException {
        watchdog.getOutputStream().write('\n');
        watchdog.getOutputStream().flush();
    }

    @Override
    public boolean isAlive() {
        return watchdog.isAlive();
    }

    @Override
    public void stop() throws IOException {
        watchdog.getOutputStream().close();
        if (!Waiting.until(() -> !watchdog.isAlive(), STOP_WITHIN)) {
            watchdog.destroyForcibly();
        }
        // the watchdog may have been killed alone
        Leftover.end(dataDirectory, StopSignal.QUIT);
    }
}
