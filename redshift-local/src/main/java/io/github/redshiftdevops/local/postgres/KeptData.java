package io.github.redshiftdevops.local.postgres;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/**
 * The folder in which a user keeps the databases: {@code cluster}, the data directory, and {@code lock}, which is held as
 * long as a server uses it.
 */
final class KeptData implements AutoCloseable {

    private static final String CLUSTER = "cluster";

    private static final String UNFINISHED = "cluster.new-";

    /** After its JVM was killed a server needs some time to write everything to disk. */
    private static final Duration FREE_WITHIN = Duration.ofSeconds(20);

    private final Path folder;
    private final DataLock lock;

    private KeptData(Path folder, DataLock lock) {
        this.folder = folder;
        this.lock = lock;
    }

    /**
     * Takes the folder, and makes it from the prepared cluster if it is absent or empty.
     *
     * @throws PostgresException if it is in use, or cannot be used
     */
    static KeptData open(Path folder, Binaries binaries, PreparedCluster prepared) {
        try {
            refuseForeign(Files.createDirectories(folder));
            DataLock lock = DataLock.tryAcquire(folder).orElseThrow(() -> inUse(folder, "another local Redshift"));
            try {
                KeptData data = new KeptData(folder, lock);
                data.makeOrCheck(binaries, prepared);
                return data;
            } catch (IOException | PostgresException e) {
                lock.close();
                throw e;
            }
        } catch (IOException e) {
            throw Failure.UNUSABLE_DATA.with(
                    "cannot use the data directory '" + folder + "': " + Failure.reason(e),
                    "choose a folder that can be written, on a disk that is not full",
                    e);
        }
    }

    private static void refuseForeign(Path folder) throws IOException {
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (Path entry : entries) {
                String name = entry.getFileName().toString();
                if (!name.equals(CLUSTER) && !name.equals(DataLock.FILE) && !name.startsWith(UNFINISHED)) {
                    throw Failure.FOREIGN_DATA.with(
                            "the data directory '" + folder + "' holds '" + name
                                    + "', which is not of a local Redshift",
                            "choose an empty folder");
                }
            }
        }
    }

    private static PostgresException inUse(Path folder, String by) {
        return Failure.DATA_IN_USE.with(
                "the data directory '" + folder + "' is in use by " + by, "end it, or choose another folder");
    }

    Path cluster() {
        return folder.resolve(CLUSTER);
    }

    private void makeOrCheck(Binaries binaries, PreparedCluster prepared) throws IOException {
        removeUnfinished();
        if (Files.exists(cluster())) {
            refuseOtherVersion(prepared);
            awaitEndOfServer();
        } else {
            make(binaries, prepared);
        }
    }

    private void refuseOtherVersion(PreparedCluster prepared) throws IOException {
        ClusterOrigin kept = ClusterOrigin.of(cluster())
                .orElseThrow(() -> Failure.FOREIGN_DATA.with(
                        "'" + cluster() + "' was not made by a local Redshift", "choose an empty folder"));
        ClusterOrigin ours = ClusterOrigin.of(prepared.dataDirectory()).orElseThrow();
        if (!kept.version().equals(ours.version())) {
            throw otherVersion("PostgreSQL " + kept.version() + ", and this is PostgreSQL " + ours.version());
        }
        if (!kept.template().equals(ours.template())) {
            throw otherVersion("another version of the local Redshift, which has other system objects");
        }
    }

    private PostgresException otherVersion(String madeBy) {
        return Failure.OTHER_VERSION.with(
                "the data directory '" + folder + "' was made by " + madeBy,
                "choose another folder, or delete this one to begin with empty databases");
    }

    /** A watchdog may just be stopping the server of a JVM that was killed. */
    private void awaitEndOfServer() throws IOException {
        Optional<ProcessHandle> server = Leftover.running(cluster());
        if (server.isPresent() && !Waiting.until(() -> !server.get().isAlive(), FREE_WITHIN)) {
            throw inUse(folder, "the PostgreSQL process " + server.get().pid());
        }
        PostmasterPid.removeIfIdIsReused(cluster());
    }

    private void make(Binaries binaries, PreparedCluster prepared) throws IOException {
        Path unfinished = DirectoryTree.createPrivate(folder.resolve(UNFINISHED + UUID.randomUUID()));
        DirectoryTree.copy(prepared.dataDirectory(), unfinished);
        binaries.host().privileges().giveTree(unfinished);
        binaries.sync(unfinished);
        Files.move(unfinished, cluster(), StandardCopyOption.ATOMIC_MOVE);
    }

    private void removeUnfinished() throws IOException {
        try (DirectoryStream<Path> leftovers = Files.newDirectoryStream(folder, UNFINISHED + "*")) {
            for (Path leftover : leftovers) {
                DirectoryTree.delete(leftover);
            }
        }
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw Failure.UNUSABLE_DATA.with(
                    "cannot unlock the data directory '" + folder + "': " + Failure.reason(e), "end this process", e);
        }
    }
}
