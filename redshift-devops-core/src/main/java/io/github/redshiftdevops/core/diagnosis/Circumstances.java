package io.github.redshiftdevops.core.diagnosis;

import io.github.redshiftdevops.core.connection.ConnectionDetails;
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
}
