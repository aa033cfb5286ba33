package io.github.redshiftdevops.core.migrate;

import java.nio.file.Path;
import java.util.Optional;

/**
 * A SQL file that Flyway finds at one of the locations.
 *
 * @param version for example {@code 1.0.2}; empty if it has none
 * @param description words of the file name; empty for one that is no migration
 * @param file as Flyway knows it, usually the absolute path
 * @param text with placeholders as written
 * @param executeInTransaction what the file's {@code .conf} says; empty if there is none
 */
public record ScriptFile(
        Kind kind,
        Optional<String> version,
        String description,
        Path file,
        String text,
        Optional<Boolean> executeInTransaction) {

    /** What Flyway does with a file. */
    public enum Kind {
        /** Applied once, in the order of versions. */
        VERSIONED,
        /** Applied again whenever it has changed. */
        REPEATABLE,
        /** Takes a version back. */
        UNDO,
        /** Run at an event. */
        CALLBACK,
        /** Ignored: its name says nothing to Flyway. */
        UNKNOWN
    }

    /** For example {@code V1__create_users.sql}. */
    public String fileName() {
        return file.getFileName().toString();
    }
}
