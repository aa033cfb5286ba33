package io.github.redshiftdevops.core.provision;

import io.github.redshiftdevops.core.aws.Warehouse.Kind;
import io.github.redshiftdevops.core.targets.NoteFile;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * The warehouse of a build. It is noted in a file before the first call of AWS, so that a later build of the same folder
 * knows what this one has left; the file holds no secret.
 *
 * @param name of the cluster, or of both workgroup and namespace
 * @param build as the tag says
 * @param isKept whether it is to outlive its build
 */
public record TransientWarehouse(Kind kind, String name, String build, String region, Instant expires, boolean isKept) {

    /** Where the file lies, seen from the folder of the module's build output, usually {@code target}. */
    public static final String NAME = "redshift-devops/transient.properties";

    private static final NoteFile FILE = new NoteFile(NAME);

    /** As in a sentence: {@code workgroup 'rsd-42'}. */
    @Override
    public String toString() {
        return kind + " '" + name + "'";
    }

    OwnTags tags() {
        return new OwnTags(build, expires);
    }

    /**
     * Reads the file.
     *
     * @return empty if it does not exist or is none of ours
     * @throws java.io.UncheckedIOException if it cannot be read
     */
    public static Optional<TransientWarehouse> read(Path buildDirectory) {
        return FILE.read(buildDirectory).flatMap(TransientWarehouse::of);
    }

    private static Optional<TransientWarehouse> of(Properties properties) {
        try {
            return Optional.of(new TransientWarehouse(
                    Kind.valueOf(text(properties.getProperty("kind"))),
                    text(properties.getProperty("name")),
                    text(properties.getProperty("build")),
                    text(properties.getProperty("region")),
                    Instant.parse(text(properties.getProperty("expires"))),
                    Boolean.parseBoolean(properties.getProperty("kept"))));
        } catch (IllegalArgumentException | DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static String text(@Nullable String value) {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("a value is missing");
        }
        return value;
    }

    /**
     * Writes the file, and the folders above it.
     *
     * @throws java.io.UncheckedIOException if it cannot be written
     */
    void write(Path buildDirectory) {
        Properties properties = new Properties();
        properties.setProperty("kind", kind.name());
        properties.setProperty("name", name);
        properties.setProperty("build", build);
        properties.setProperty("region", region);
        properties.setProperty("expires", expires.toString());
        properties.setProperty("kept", Boolean.toString(isKept));
        FILE.write(
                buildDirectory, properties, "The warehouse that redshift-devops has made for this build. No secret.");
    }

    /**
     * Removes the file if it exists.
     *
     * @throws java.io.UncheckedIOException if it cannot be removed
     */
    static void remove(Path buildDirectory) {
        FILE.remove(buildDirectory);
    }
}
