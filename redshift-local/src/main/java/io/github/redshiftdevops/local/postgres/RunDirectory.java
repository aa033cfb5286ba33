package io.github.redshiftdevops.local.postgres;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * The folder of one running server: {@code lock}, {@code log}, the socket, and {@code data}, which is either a folder or a
 * link to the folder where the databases are kept. Its lock is held as long as this process lives.
 */
final class RunDirectory implements AutoCloseable {

    private final Path path;
    private final FileChannel lock;
    private final FileChannel log;

    private RunDirectory(Path path, FileChannel lock) throws IOException {
        this.path = path;
        this.lock = lock;
        this.log = FileChannel.open(
                path.resolve("log"), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }

    /**
     * A new one, in the first place that will do.
     *
     * @throws PostgresException if there is none
     */
    static RunDirectory create(Host host) {
        List<String> obstacles = new ArrayList<>();
        for (RunRoot root : host.runRoots()) {
            try {
                var obstacle = root.obstacle(!host.platform().isWindows());
                if (obstacle.isEmpty()) {
                    return create(host, root);
                }
                obstacles.add("'" + root.parent() + "': " + obstacle.get());
            } catch (IOException e) {
                obstacles.add("'" + root.parent() + "': " + Failure.reason(e));
            }
        }
        throw new PostgresException(
                Failure.NO_RUN_DIRECTORY
                        .problem("there is no folder in which the server can run")
                        .withDetail(String.join("\n", obstacles))
                        .withHint("name a writable folder with a short path with -D" + CacheDirectory.PROPERTY
                                + "=DIR or the environment variable " + CacheDirectory.VARIABLE),
                null);
    }

    /** It gets its name when it is locked, so that what has the name and is not locked is a leftover. */
    private static RunDirectory create(Host host, RunRoot root) throws IOException {
        DirectoryTree.createShared(root.parent());
        RunId id = RunId.next();
        Path unfinished = DirectoryTree.createPrivate(root.unfinished(id));
        try {
            host.privileges().give(unfinished);
            FileChannel lock = RunLock.acquire(unfinished);
            Files.move(unfinished, root.running(id), StandardCopyOption.ATOMIC_MOVE);
            return new RunDirectory(root.running(id), lock);
        } finally {
            DirectoryTree.delete(unfinished);
        }
    }

    Path path() {
        return path;
    }

    /** Where the databases are, or a link to them. */
    Path data() {
        return path.resolve("data");
    }

    /** What the server says. */
    Path log() {
        return path.resolve("log");
    }

    /** The end of the log, also if the watchdog has removed the file. */
    String endOfLog() throws IOException {
        return LogTail.of(log);
    }

    /** Removes the folder, if the watchdog has not done it. Kept databases stay, since only the link to them is removed. */
    @Override
    public void close() throws IOException {
        log.close();
        lock.close();
        DirectoryTree.delete(path);
    }
}
