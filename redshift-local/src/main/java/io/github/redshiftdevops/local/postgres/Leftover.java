package io.github.redshiftdevops.local.postgres;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A server that nobody looks after any more. */
final class Leftover {

    private static final Duration STOP_WITHIN = Duration.ofSeconds(20);

    private Leftover() {}

    /** Ends the server of a data directory, if one runs: by the signal, and by force if that does not help. */
    static void end(Path dataDirectory, StopSignal signal) throws IOException {
        Optional<ProcessHandle> postmaster = running(dataDirectory);
        if (postmaster.isPresent()) {
            end(postmaster.get(), signal);
        }
    }

    /** The server of a data directory, if one runs. */
    static Optional<ProcessHandle> running(Path dataDirectory) throws IOException {
        return PostmasterPid.in(dataDirectory).flatMap(PostmasterPid::process);
    }

    private static void end(ProcessHandle postmaster, StopSignal signal) throws IOException {
        if (!send(signal, postmaster) || !Waiting.until(() -> !postmaster.isAlive(), STOP_WITHIN)) {
            postmaster.destroyForcibly();
            Waiting.until(() -> !postmaster.isAlive(), STOP_WITHIN);
        }
    }

    /** Java itself can send two signals only, and not these. */
    private static boolean send(StopSignal signal, ProcessHandle process) throws IOException {
        return !Platform.current().isWindows()
                && ShortCommand.run(List.of(
                                "sh", "-c", "kill -s \"$0\" \"$1\"", signal.name(), Long.toString(process.pid())))
                        .isOk();
    }
}
