package io.github.redshiftdevops.maven.goal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that a goal leaves beside its lines on the console. */
final class OutputFile {

    private static final String FOLDER = "redshift-devops";

    private OutputFile() {}

    /** Where such files are. */
    static Path folder(GoalSettings settings) {
        return settings.buildDirectory().resolve(FOLDER);
    }

    /**
     * Writes the file in UTF-8, and the folders above it.
     *
     * @param name for example {@code info.json}
     * @return where it is
     * @throws UncheckedIOException if it cannot be written
     */
    static Path write(GoalSettings settings, String name, String text) {
        try {
            Path file = folder(settings).resolve(name);
            Files.createDirectories(file.getParent());
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
