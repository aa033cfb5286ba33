package io.github.redshiftdevops.local.postgres;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * A folder of the cache that is made once. It is there either wholly or not at all: it is made under another name and
 * then renamed, by one thread of one process while the others wait.
 *
 * @param parent the folder of the cache that holds it
 * @param key its name, which changes with everything that decides about its content
 */
record CacheEntry(CacheDirectory cache, Path parent, String key) {

    private static final Duration UNUSED = Duration.ofDays(30);

    private static final String UNFINISHED = ".new-";

    /** How the content is made. */
    @FunctionalInterface
    interface Maker {
        /** Fills an empty folder that others can look into. */
        void fill(Path folder) throws IOException;
    }

    /**
     * The folder, made if it is missing.
     *
     * @throws PostgresException if the cache cannot be used, or as the maker does
     */
    Path getOrMake(Maker maker) {
        Path folder = parent.resolve(key);
        try {
            if (!Files.isDirectory(folder)) {
                make(folder, maker);
            }
        } catch (IOException e) {
            throw Failure.ofCache(folder, e);
        }
        markUsed(folder);
        return folder;
    }

    private void make(Path folder, Maker maker) throws IOException {
        DirectoryTree.createShared(cache.root());
        DirectoryTree.createShared(parent);
        Path lock = DirectoryTree.createShared(cache.locks()).resolve(key + ".lock");
        FileMutex.holding(lock, () -> {
            if (!Files.isDirectory(folder)) {
                removeUnfinished();
                makeAlone(folder, maker);
            }
        });
    }

    private void makeAlone(Path folder, Maker maker) throws IOException {
        Path unfinished = parent.resolve(key + UNFINISHED + UUID.randomUUID());
        try {
            DirectoryTree.createShared(unfinished);
            maker.fill(unfinished);
            Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            DirectoryTree.delete(unfinished);
        }
    }

    /** What a process left that died while it made this entry. */
    private void removeUnfinished() throws IOException {
        try (DirectoryStream<Path> leftovers = Files.newDirectoryStream(parent, key + UNFINISHED + "*")) {
            for (Path leftover : leftovers) {
                DirectoryTree.delete(leftover);
            }
        }
    }

    private static void markUsed(Path folder) {
        // false in a cache that is read-only, as in an image: nobody sweeps that
        boolean unused = folder.toFile().setLastModified(System.currentTimeMillis());
        assert unused || !Files.isWritable(folder);
    }

    /** Removes the entries beside this one that were not used for long, finished or not. */
    void removeUnusedSiblings() throws IOException {
        FileTime limit = FileTime.from(Instant.now().minus(UNUSED));
        try (DirectoryStream<Path> siblings = Files.newDirectoryStream(parent)) {
            for (Path sibling : siblings) {
                if (Files.getLastModifiedTime(sibling).compareTo(limit) < 0) {
                    DirectoryTree.delete(sibling);
                }
            }
        }
    }
}
