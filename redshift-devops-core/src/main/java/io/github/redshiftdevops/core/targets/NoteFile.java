package io.github.redshiftdevops.core.targets;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;

/**
 * A file with properties that one goal leaves in the folder of the module's build output, usually {@code target}, for
 * what comes after it.
 *
 * @param name seen from that folder
 */
public record NoteFile(String name) {

    /**
     * Reads it.
     *
     * @return empty if it does not exist
     * @throws UncheckedIOException if it cannot be read
     */
    public Optional<Properties> read(Path buildDirectory) {
        Path file = buildDirectory.resolve(name);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Optional.of(properties);
    }

    /**
     * Writes it, and the folders above it.
     *
     * @param comment for people, in its first line
     * @throws UncheckedIOException if it cannot be written
     */
    public void write(Path buildDirectory, Properties properties, String comment) {
        try {
            Path file = buildDirectory.resolve(name);
            Files.createDirectories(file.getParent());
            StringWriter text = new StringWriter();
            properties.store(text, comment);
            Files.writeString(file, text.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Removes it if it exists.
     *
     * @throws UncheckedIOException if it cannot be removed
     */
    public void remove(Path buildDirectory) {
        try {
            Files.deleteIfExists(buildDirectory.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
