package io.github.redshiftdevops.local.postgres;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Lets one thread of one process at a time do something; a process that dies lets the next one in. */
final class FileMutex {

    private FileMutex() {}

    /** What is done alone. */
    @FunctionalInterface
    interface Action {
        void run() throws IOException;
    }

    /** The file is made if it is missing, and stays. */
    static void holding(Path file, Action action) throws IOException {
        // A lock of the system belongs to the whole process and ends when any channel to its file is closed, so threads
        // must not even open the file. Only an interned string is the same object in all class loaders of a Maven.
        synchronized (file.toAbsolutePath().normalize().toString().intern()) {
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock lock = channel.lock()) {
                assert lock.isValid();
                action.run();
            }
        }
    }
}
