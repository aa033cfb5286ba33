package io.github.redshiftdevops.local.postgres;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The lock of a folder with kept databases, for a long time. The system ends it with the process that holds it. */
final class DataLock implements Closeable {

    static final String FILE = "lock";

    private static final Set<Path> HELD_HERE = new HashSet<>();

    /**
     * On locks that another class loader of this process holds. To close such a channel would end the lock, and so would the
     * garbage collector.
     */
    private static final List<FileChannel> NEVER_CLOSED = new ArrayList<>();

    private final Path folder;
    private final FileChannel channel;

    private DataLock(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    /** Nothing if somebody else holds it, be it in this process. */
    static Optional<DataLock> tryAcquire(Path folder) throws IOException {
        synchronized (HELD_HERE) {
            Path real = folder.toRealPath();
            if (HELD_HERE.contains(real)) {
                return Optional.empty();
            }
            Optional<FileChannel> channel = tryLock(real.resolve(FILE));
            channel.ifPresent(locked -> HELD_HERE.add(real));
            return channel.map(locked -> new DataLock(real, locked));
        }
    }

    private static Optional<FileChannel> tryLock(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            @Nullable FileLock lock = channel.tryLock();
            if (lock != null) {
                return Optional.of(channel);
            }
            channel.close();
        } catch (OverlappingFileLockException heldByAnotherClassLoader) {
            NEVER_CLOSED.add(channel);
        }
        return Optional.empty();
    }

    @Override
    public void close() throws IOException {
        synchronized (HELD_HERE) {
            channel.close();
            HELD_HERE.remove(folder);
        }
    }
}
