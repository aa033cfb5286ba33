package io.github.redshiftdevops.local.postgres;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Removes run directories whose process is dead, with their servers if these still run: what is left when a watchdog was
 * killed as well, or the machine stopped.
 */
record Janitor(Host host) {

    /** Between the making of a run directory and its lock there are milliseconds. */
    private static final Duration TO_BE_LOCKED_WITHIN = Duration.ofHours(1);

    /** What somebody else removes at the same time is no error. */
    void sweep() {
        for (RunRoot root : host.runRoots()) {
            try {
                sweep(root);
            } catch (IOException e) {
                throw Failure.NO_RUN_DIRECTORY.with(
                        "cannot remove what a dead process left in '" + root.parent() + "': " + Failure.reason(e),
                        "remove the folders '" + root.prefix() + "run-*' there by hand",
                        e);
            }
        }
    }

    private void sweep(RunRoot root) throws IOException {
        int owner = host.privileges().owner();
        for (Path directory : root.ofOthers(owner)) {
            removeIfDead(directory);
        }
        for (Path directory : root.unfinished(owner)) {
            removeIfOld(directory);
        }
    }

    private static void removeIfDead(Path directory) throws IOException {
        try {
            Optional<FileChannel> lock = RunLock.tryAcquire(directory);
            if (lock.isPresent()) {
                try {
                    endServer(directory.resolve("data"));
                } finally {
                    lock.get().close();
                }
                DirectoryTree.delete(directory);
            }
        } catch (NoSuchFileException removedMeanwhile) {
            return;
        }
    }

    /** Behind a link are databases that are kept. */
    private static void endServer(Path data) throws IOException {
        Leftover.end(data, Files.isSymbolicLink(data) ? StopSignal.INT : StopSignal.QUIT);
    }

    private static void removeIfOld(Path directory) throws IOException {
        FileTime limit = FileTime.from(Instant.now().minus(TO_BE_LOCKED_WITHIN));
        try {
            if (Files.getLastModifiedTime(directory).compareTo(limit) < 0) {
                DirectoryTree.delete(directory);
            }
        } catch (NoSuchFileException removedMeanwhile) {
            return;
        }
    }
}
