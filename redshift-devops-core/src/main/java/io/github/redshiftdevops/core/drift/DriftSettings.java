package io.github.redshiftdevops.core.drift;

import io.github.redshiftdevops.core.migrate.FlywaySources;
import io.github.redshiftdevops.core.targets.TargetSettings;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What is compared, and how.
 *
 * @param options what the user wants of the comparison
 * @param buildDirectory where the reports go, usually {@code target}
 */
public record DriftSettings(TargetSettings target, Project project, Options options, Path buildDirectory) {

    /**
     * Where the migrations are.
     *
     * @param flyway the sources of Flyway's settings
     * @param displayDirectory the folder from which the user looks at the files
     * @param classLoader finds migrations of {@code classpath:} locations
     */
    public record Project(FlywaySources flyway, Path displayDirectory, ClassLoader classLoader) {}

    /**
     * What the user wants of the comparison.
     *
     * @param ignore differences that are known
     * @param moreSchemas schemas that migrations make, beside those that Flyway manages
     * @param prepare a script that makes in the scratch database what the migrations expect to be there
     * @param fail whether a difference is a failure
     */
    public record Options(IgnoreRules ignore, List<String> moreSchemas, Optional<Path> prepare, boolean fail) {}
}
