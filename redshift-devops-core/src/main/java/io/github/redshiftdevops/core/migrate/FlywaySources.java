package io.github.redshiftdevops.core.migrate;

import java.nio.file.Path;
import java.util.Map;

/**
 * The places that hold settings of Flyway, from the weakest to the strongest; between the second and the third come the
 * files that {@code flyway.configFiles} names, and before all of them {@code flyway.conf} of the user's home and of the
 * project.
 *
 * @param baseDirectory the project's folder; relative file names start here
 * @param parameters the {@code <flyway>} map of the pom, keys with or without the prefix {@code flyway.}
 * @param projectProperties properties of the project; only those with the prefix {@code flyway.} count
 * @param environment environment variables; only {@code FLYWAY_*} count
 * @param systemProperties system and command line properties; only those with the prefix {@code flyway.} count
 */
public record FlywaySources(
        Path baseDirectory,
        Map<String, String> parameters,
        Map<String, String> projectProperties,
        Map<String, String> environment,
        Map<String, String> systemProperties) {}
