package io.github.redshiftdevops.local.postgres;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The lock in a run directory. The system ends it with the process that holds it. */
final class RunLock {

    private RunLock() {}

    /** Of a directory that nobody else knows yet; the lock ends when the channel is closed. */
    static FileChannel acquire(Path directory) throws IOException {
        return tryAcquire(directory).orElseThrow(() -> new IOException("somebody else has locked '" + directory + "'"));
    }

    /** Nothing if another process holds it. Not for directories that this process holds. */
    static Optional<FileChannel> tryAcquire(Path directory) throws IOException {
        FileChannel channel =
                FileChannel.open(directory.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (locked(channel)) {
            return Optional.of(channel);
        }
        channel.close();
        return Optional.empty();
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            @Nullable FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException anotherThreadSweepsIt) {
            return false;
        }
    }
}
