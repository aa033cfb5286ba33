package io.github.redshiftdevops.maven.goal;

import io.github.redshiftdevops.core.migrate.MigrationSettings;
import io.github.redshiftdevops.core.targets.TargetSettings;
import java.nio.file.Path;

/**
 * What a goal works on.
 *
 * @param buildDirectory where the module's build writes, usually {@code target}
 */
public record GoalSettings(TargetSettings target, MigrationSettings migrations, Path buildDirectory) {}
