package io.github.redshiftdevops.local.postgres;

import java.io.IOException;
import java.net.SocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** A server in its run directory, from the start to the removal of the directory. */
final class RunningServer implements AutoCloseable {

    /** Long enough for the recovery of kept databases. */
    private static final Duration READY_WITHIN = Duration.ofMinutes(2);

    private final RunDirectory run;
    private final Endpoint endpoint;
    private final ServerProcess process;
    private final Path dataDirectory;

    private RunningServer(RunDirectory run, Endpoint endpoint, ServerProcess process, Path dataDirectory) {
        this.run = run;
        this.endpoint = endpoint;
        this.process = process;
        this.dataDirectory = dataDirectory;
    }

    /**
     * Returns when clients can connect.
     *
     * @throws PostgresException if it does not start
     */
    static RunningServer start(Binaries binaries, Databases databases, Map<String, String> parameters) {
        RunDirectory run = RunDirectory.create(binaries.host());
        try {
            RunningServer server = guarded(binaries, databases, run);
            server.launch(binaries.host(), databases, parameters);
            return server;
        } catch (IOException e) {
            throw closing(
                    run,
                    Failure.NOT_STARTED.with(
                            "cannot start PostgreSQL in '" + run.path() + "': " + Failure.reason(e),
                            "look whether the disk is full and whether the folder can be written",
                            e));
        } catch (PostgresException e) {
            throw closing(run, e);
        }
    }

    /** The watchdog comes first, so that it also removes what a JVM leaves that dies while it copies the databases. */
    private static RunningServer guarded(Binaries binaries, Databases databases, RunDirectory run) throws IOException {
        Path data = databases.dataDirectory(run);
        ServerProcess process = ServerProcess.of(new ServerProcess.Launch(binaries, run, data, databases.stopSignal()));
        return new RunningServer(run, Endpoint.on(binaries.host().platform(), run.path()), process, data);
    }

    private void launch(Host host, Databases databases, Map<String, String> parameters) throws IOException {
        try {
            databases.placeIn(run);
            ServerConfiguration.of(host.platform(), databases.durability())
                    .with(parameters)
                    .with(endpoint.parameters())
                    .writeTo(host.privileges(), dataDirectory);
            process.launch();
            awaitReady();
        } catch (IOException | PostgresException e) {
            process.stop();
            throw e;
        }
    }

    private void awaitReady() throws IOException {
        boolean inTime = Waiting.until(() -> isReady() || !process.isAlive(), READY_WITHIN);
        if (!inTime || !process.isAlive()) {
            throw new PostgresException(
                    Failure.NOT_STARTED
                            .problem(inTime ? "PostgreSQL ended while it started" : "PostgreSQL does not become ready")
                            .withDetail(run.endOfLog())
                            .withHint("mend what the server's log complains about; if its own files are broken, delete"
                                    + " the cache folder"),
                    null);
        }
    }

    private boolean isReady() {
        return postmaster().filter(RunningServer::isReady).isPresent();
    }

    /** The file may be one of an earlier server that died; if its id had been reused, the file would have been removed. */
    private static boolean isReady(PostmasterPid file) {
        return file.isReady() && ProcessHandle.of(file.pid()).isPresent();
    }

    private Optional<PostmasterPid> postmaster() {
        try {
            return PostmasterPid.in(dataDirectory);
        } catch (IOException e) {
            return Optional.empty(); // removed, or not readable: then the process will end
        }
    }

    private static PostgresException closing(RunDirectory run, PostgresException failure) {
        try {
            run.close();
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
        return failure;
    }

    SocketAddress address() {
        return endpoint.address();
    }

    boolean isRunning() {
        return process.isAlive();
    }

    /** Of the postmaster; 0 if it has ended. */
    long pid() {
        return postmaster()
                .flatMap(PostmasterPid::process)
                .map(ProcessHandle::pid)
                .orElse(0L);
    }

    /**
     * Stops the server and removes its run directory.
     *
     * @throws PostgresException if that fails
     */
    @Override
    public void close() {
        try {
            process.stop();
            run.close();
        } catch (IOException e) {
            throw Failure.NOT_STOPPED.with(
                    "cannot clean up after PostgreSQL in '" + run.path() + "': " + Failure.reason(e),
                    "delete the folder",
                    e);
        }
    }
}
