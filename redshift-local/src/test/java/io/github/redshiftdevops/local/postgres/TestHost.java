package io.github.redshiftdevops.local.postgres;

import java.nio.file.Path;
import java.util.List;

/** This machine, with the files of a test in folders of the test. */
final class TestHost {

    /** Binaries and prepared databases that the tests share, since they take seconds to make. */
    static final CacheDirectory SHARED_CACHE =
            new CacheDirectory(Path.of("target", "postgres-cache").toAbsolutePath());

    private TestHost() {}

    /** With run directories in a folder. */
    static Host in(Path folder) {
        return with(SHARED_CACHE.root(), List.of(new RunRoot(folder.resolve("run"), "test-", false)));
    }

    static Host with(Path cache, List<RunRoot> runRoots) {
        Platform platform = Platform.current();
        return new Host(platform, Privileges.detect(platform), new CacheDirectory(cache), runRoots);
    }

    /** Tells the watchdog's own children from the server. */
    static boolean isShell(ProcessHandle process) {
        return process.info().command().orElse("").endsWith("sh");
    }
}
