package io.github.redshiftdevops.core.migrate;

import java.nio.file.Path;
import java.util.List;

/**
 * How the files of migrations are named, and where they lie.
 *
 * @param separator between version and description
 * @param suffix the first one, for example {@code .sql}
 * @param folders the locations in the file system
 */
public record NamingSettings(
        String versionedPrefix,
        String repeatablePrefix,
        String undoPrefix,
        String separator,
        String suffix,
        List<Path> folders) {}
