package io.github.redshiftdevops.lambda;

import io.github.redshiftdevops.core.connection.ConnectionDetails;
import io.github.redshiftdevops.core.connection.JdbcUrl;
import java.io.IOException;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The sockets of one run, to be closed together, whatever the driver is doing with them. Once they are, there are no new
 * ones. Thread-safe.
 */
final class RunSockets implements AutoCloseable {

    /** The driver makes its socket factory itself, and gives it no more than a text. */
    private static final Map<String, RunSockets> RUNS = new ConcurrentHashMap<>();

    private final String name = UUID.randomUUID().toString();

    private final List<Socket> sockets = new ArrayList<>();

    private boolean closed;

    private RunSockets() {}

    /** Those of a new run. */
    static RunSockets open() {
        RunSockets run = new RunSockets();
        RUNS.put(run.name, run);
        return run;
    }

    /** Those of the run with this name; empty if it is over. */
    static Optional<RunSockets> named(String name) {
        return Optional.ofNullable(RUNS.get(name));
    }

    /** The same database, reached through sockets of this run. */
    ConnectionDetails through(ConnectionDetails database) {
        String url = database.url().text();
        return new ConnectionDetails(
                JdbcUrl.parse(url + (url.contains("?") || url.contains(";") ? "&" : "?") + "socketFactory="
                        + RunSocketFactory.class.getName() + "&socketFactoryArg=" + name),
                database.login(),
                database.options());
    }

    /** A socket that is not connected; closed already if the run is over. */
    synchronized Socket socket() throws IOException {
        Socket socket = new Socket();
        if (closed) {
            socket.close();
        } else {
            sockets.add(socket);
        }
        return socket;
    }

    @Override
    public void close() {
        end();
    }

    /** Closes what there is, for good. */
    synchronized void end() {
        closed = true;
        RUNS.remove(name);
        for (Socket socket : sockets) {
            try {
                socket.close();
            } catch (IOException e) {
                // The system has it no longer, which is what was wanted.
            }
        }
        sockets.clear();
    }
}
