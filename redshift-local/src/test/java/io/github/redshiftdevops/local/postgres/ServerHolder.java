package io.github.redshiftdevops.local.postgres;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The main class of a JVM that starts a server, says so, and holds it until its standard input ends. Arguments: the
 * cache, the folder of the run directories, a template script, and the folder of kept databases or nothing.
 */
final class ServerHolder {

    private ServerHolder() {}

    /** Prints {@code ready <process id of the postmaster> <socket>}. */
    public static void main(String[] arguments) throws IOException {
        Host host = TestHost.with(Path.of(arguments[0]), List.of(new RunRoot(Path.of(arguments[1]), "test-", false)));
        Optional<Path> kept = arguments.length > 3 ? Optional.of(Path.of(arguments[3])) : Optional.empty();
        try (PostgresServer server =
                PostgresServer.start(new PostgresSettings(kept, List.of(arguments[2]), Map.of()), host)) {
            System.out.println("ready " + server.pid() + " " + server.address());
            while (System.in.read() >= 0) {
                // until the end
            }
        }
    }
}
