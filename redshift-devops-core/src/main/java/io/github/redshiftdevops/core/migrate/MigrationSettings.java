package io.github.redshiftdevops.core.migrate;

import java.nio.file.Path;

/**
 * What is migrated, and how.
 *
 * @param displayDirectory the folder from which the user looks at the files: names in messages are relative to it
 * @param classLoader finds migrations of {@code classpath:} locations
 */
public record MigrationSettings(Path displayDirectory, ClassLoader classLoader, FlywaySettings flyway) {}
