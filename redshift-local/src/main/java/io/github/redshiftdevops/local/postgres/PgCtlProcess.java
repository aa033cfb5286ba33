package io.github.redshiftdevops.local.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A server that {@code pg_ctl} starts, for Windows: there is no shell for a watchdog, and only {@code pg_ctl} gives up the
 * rights of an administrator, with which PostgreSQL does not run. A hook stops the server when the JVM ends in an orderly
 * way; after a hard death the next start does it ({@link Janitor}).
 */
final class PgCtlProcess implements ServerProcess {

    private final Launch launch;
    private final Thread stopAtExit = new Thread(this::stopAtExit, "stop PostgreSQL");

    PgCtlProcess(Launch launch) {
        this.launch = launch;
    }

    @Override
    public void launch() throws IOException {
        Runtime.getRuntime().addShutdownHook(stopAtExit);
        // not its output: the server inherits the pipe, which would never end
        List<String> command = pgCtl("start", "-l", launch.run().log().toString());
        Process start = ShortCommand.clean(new ProcessBuilder(command))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        start.getOutputStream().close();
        Waiting.forEnd(start);
    }

    @Override
    public boolean isAlive() {
        try {
            return Leftover.running(launch.dataDirectory()).isPresent();
        } catch (IOException e) {
            return false; // its folder cannot be read any more
        }
    }

    @Override
    public void stop() throws IOException {
        if (Thread.currentThread() != stopAtExit) {
            removeHook();
        }
        if (isAlive()) {
            ShortCommand.run(pgCtl("stop", "-m", launch.signal().mode()));
        }
        Leftover.end(launch.dataDirectory(), launch.signal());
    }

    private List<String> pgCtl(String mode, String... options) {
        List<String> arguments =
                new ArrayList<>(List.of(mode, "-w", "-D", launch.dataDirectory().toString()));
        arguments.addAll(List.of(options));
        return launch.binaries().command("pg_ctl", arguments.toArray(String[]::new));
    }

    private void removeHook() {
        try {
            Runtime.getRuntime().removeShutdownHook(stopAtExit);
        } catch (IllegalStateException e) {
            return; // the JVM is ending: the hook runs, and finds nothing to do
        }
    }

    private void stopAtExit() {
        try {
            stop();
            launch.run().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
