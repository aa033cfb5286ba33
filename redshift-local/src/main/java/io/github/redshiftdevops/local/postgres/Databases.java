package io.github.redshiftdevops.local.postgres;

import io.github.redshiftdevops.local.postgres.ServerConfiguration.Durability;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a server serves, and what becomes of it. */
sealed interface Databases {

    /** The data directory as the server is told it. */
    Path dataDirectory(RunDirectory run);

    /** Brings them there. */
    void placeIn(RunDirectory run) throws IOException;

    StopSignal stopSignal();

    Durability durability();

    /** A copy that ends with the server. */
    record Copy(Host host, Path original) implements Databases {

        @Override
        public Path dataDirectory(RunDirectory run) {
            return run.data();
        }

        @Override
        public void placeIn(RunDirectory run) throws IOException {
            Path data = DirectoryTree.createPrivate(run.data());
            DirectoryTree.copy(original, data);
            host.privileges().giveTree(data);
        }

        @Override
        public StopSignal stopSignal() {
            return StopSignal.QUIT;
        }

        @Override
        public Durability durability() {
            return Durability.THROWN_AWAY;
        }
    }

    /** A folder that stays; the run directory has a link to it, except on Windows, where not everybody can make links. */
    record InPlace(Host host, Path folder, Durability durability) implements Databases {

        @Override
        public Path dataDirectory(RunDirectory run) {
            return host.platform().isWindows() ? folder : run.data();
        }

        @Override
        public void placeIn(RunDirectory run) throws IOException {
            if (!host.platform().isWindows()) {
                Files.createSymbolicLink(run.data(), folder);
            }
        }

        @Override
        public StopSignal stopSignal() {
            return StopSignal.INT;
        }
    }
}
