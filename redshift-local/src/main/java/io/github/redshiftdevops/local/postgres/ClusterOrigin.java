package io.github.redshiftdevops.local.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where a data directory comes from.
 *
 * @param version of PostgreSQL, for example {@code 16}
 * @param template names what is in it beside PostgreSQL's own things
 */
record ClusterOrigin(String version, String template) {

    private static final String VERSION_FILE = "PG_VERSION";

    private static final String TEMPLATE_FILE = "redshift-local-template";

    /** Nothing if we have not made it. */
    static Optional<ClusterOrigin> of(Path dataDirectory) throws IOException {
        Path version = dataDirectory.resolve(VERSION_FILE);
        Path template = dataDirectory.resolve(TEMPLATE_FILE);
        return Files.exists(version) && Files.exists(template)
                ? Optional.of(new ClusterOrigin(
                        Files.readString(version).strip(),
                        Files.readString(template).strip()))
                : Optional.empty();
    }

    /** Returns the file. */
    static Path write(String template, Path dataDirectory) throws IOException {
        return Files.writeString(dataDirectory.resolve(TEMPLATE_FILE), template + "\n");
    }
}
