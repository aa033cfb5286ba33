package io.github.redshiftdevops.local.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A place for run directories.
 *
 * @param prefix of their names, which tells them from what others have there
 * @param memory whether it must be a file system in memory, with room
 */
record RunRoot(Path parent, String prefix, boolean memory) {

    /** How much must be free in memory before databases are put there. */
    static final long ROOM_IN_MEMORY = 512L << 20;

    /** A socket's path is limited to 107 bytes on Linux and 103 on macOS. */
    private static final int LONGEST_SOCKET_PATH = 99;

    /** Of a run directory that is being made; it has no lock yet. */
    private static final String NEW = "new-";

    /** Of a run directory whose lock its owner holds as long as it lives. */
    private static final String RUN = "run-";

    /** Why no run directory can be here, or nothing. */
    Optional<String> obstacle(boolean socketNeeded) throws IOException {
        if (socketNeeded && socketPathLength() > LONGEST_SOCKET_PATH) {
            return Optional.of("its path is too long for a socket");
        }
        if (memory && !Files.isDirectory(parent)) {
            return Optional.of("it does not exist");
        }
        return memory ? memoryObstacle(Files.getFileStore(parent)) : Optional.empty();
    }

    private static Optional<String> memoryObstacle(FileStore store) throws IOException {
        if (!store.type().equals("tmpfs")) {
            return Optional.of("it is not in memory");
        }
        return store.getUsableSpace() < ROOM_IN_MEMORY
                ? Optional.of("less than " + (ROOM_IN_MEMORY >> 20) + " MB are free")
                : Optional.empty();
    }

    private int socketPathLength() {
        return Endpoint.UnixSocket.fileIn(running(RunId.next())).toString().getBytes(StandardCharsets.UTF_8).length;
    }

    Path unfinished(RunId id) {
        return parent.resolve(prefix + NEW + id);
    }

    Path running(RunId id) {
        return parent.resolve(prefix + RUN + id);
    }

    /** Run directories of this user and other processes; some of these processes may have died. */
    List<Path> ofOthers(int owner) throws IOException {
        return ours(RUN, owner).stream()
                .filter(directory -> !RunId.isOfThisProcess(nameAfter(RUN, directory)))
                .toList();
    }

    /** Run directories of this user that are being made, or were when their process died. */
    List<Path> unfinished(int owner) throws IOException {
        return ours(NEW, owner);
    }

    private String nameAfter(String kind, Path directory) {
        return directory.getFileName().toString().substring((prefix + kind).length());
    }

    private List<Path> ours(String kind, int owner) throws IOException {
        List<Path> found = new ArrayList<>();
        if (Files.isDirectory(parent)) {
            try (DirectoryStream<Path> directories = Files.newDirectoryStream(parent)) {
                for (Path directory : directories) {
                    if (directory.getFileName().toString().startsWith(prefix + kind) && isOwned(directory, owner)) {
                        found.add(directory);
                    }
                }
            }
        }
        return found;
    }

    /** In a temporary folder anybody can make a folder with our names. */
    private static boolean isOwned(Path directory, int owner) {
        try {
            return Files.isDirectory(directory, LinkOption.NOFOLLOW_LINKS)
                    && (owner < 0
                            || Files.getAttribute(directory, "unix:uid", LinkOption.NOFOLLOW_LINKS)
                                    .equals(owner));
        } catch (IOException removedMeanwhile) {
            return false;
        }
    }
}
