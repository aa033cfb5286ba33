package io.github.redshiftdevops.local.postgres;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The main class of a JVM that holds a server that is guarded but not launched. Arguments: cache, run directories. */
final class UnlaunchedHolder {

    private UnlaunchedHolder() {}

    /** Prints {@code ready}. */
    public static void main(String[] arguments) throws IOException {
        Host host = TestHost.with(Path.of(arguments[0]), List.of(new RunRoot(Path.of(arguments[1]), "test-", false)));
        BinaryArchive archive = BinaryArchive.on(UnlaunchedHolder.class.getClassLoader(), host.platform());
        RunDirectory run = RunDirectory.create(host);
        ServerProcess process = ServerProcess.of(
                new ServerProcess.Launch(Binaries.unpacked(host, archive), run, run.data(), StopSignal.QUIT));
        DirectoryTree.createPrivate(run.data());
        System.out.println("ready");
        while (System.in.read() >= 0) {
            // until the end
        }
        process.stop();
    }
}
