package io.github.redshiftdevops.core.provision;

import io.github.redshiftdevops.core.targets.TargetSettings;
import java.nio.file.Path;

/**
 * What the goal {@code provision} works with.
 *
 * @param target the way to AWS and how databases are reached; nothing in it names one
 * @param buildDirectory where the module's build writes, usually {@code target}
 * @param sweeps whether leftovers of other builds are removed first
 * @param keeps whether the warehouse outlives the build
 * @param waitsForRemoval whether the build waits until the warehouse is gone
 */
public record ProvisionSettings(
        TargetSettings target,
        TransientSettings warehouse,
        CostGuard guard,
        Path buildDirectory,
        boolean sweeps,
        boolean keeps,
        boolean waitsForRemoval) {}
