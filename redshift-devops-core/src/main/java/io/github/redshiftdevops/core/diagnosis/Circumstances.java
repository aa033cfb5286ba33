package io.github.redshiftdevops.core.diagnosis;

import io.github.redshiftdevops.core.connection.ConnectionDetails;
import io.github.redshiftdevops.core.connection.Tunnel;
import java.nio.file.Path;

/**
 * What was going on when something failed.
 *
 * @param database the database that was worked on
 * @param displayDirectory the folder from which the user looks at the files: names in messages are relative to it
 */
public record Circumstances(ConnectionDetails database, Path displayDirectory) {

    /** The file's name as the user knows it, with slashes; absolute if it lies outside of the folder. */
    String displayName(Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        Path folder = displayDirectory.toAbsolutePath().normalize();
        Path shown = absolute.startsWith(folder) ? folder.relativize(absolute) : absolute;
        return shown.toString().replace('\\', '/');
    }

    String endpoint() {
        return database.endpoint();
    }

    /** The host that must have an address: of the tunnel, if there is one. */
    String host() {
        return database.options()
                .tunnel()
                .map(Tunnel::host)
                .orElseGet(() -> database.url().host());
    }

    /** The advice for who goes through a tunnel, else the other one. */
    String advice(String ofTunnel, String other) {
        return database.options().tunnel().isPresent() ? ofTunnel : other;
    }
}
