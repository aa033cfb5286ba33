package io.github.redshiftdevops.local.postgres;

import java.io.IOException;
import java.nio.file.Path;

/** A running postmaster, from our side. */
interface ServerProcess {

    /** Lets the server begin; until then nothing runs. */
    void launch() throws IOException;

    /** Whether it has not ended; also true while it starts. */
    boolean isAlive();

    /** Stops it and waits until it has ended. Does nothing if it has ended already. */
    void stop() throws IOException;

    /** What it is started from. */
    record Launch(Binaries binaries, RunDirectory run, Path dataDirectory, StopSignal signal) {}

    /** Ready to be launched: under a watchdog where there is a shell, else by {@code pg_ctl}. */
    static ServerProcess of(Launch launch) throws IOException {
        return launch.binaries().host().platform().isWindows()
                ? new PgCtlProcess(launch)
                : WatchedProcess.start(launch);
    }
}
