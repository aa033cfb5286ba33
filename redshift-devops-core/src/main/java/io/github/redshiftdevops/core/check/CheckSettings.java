package io.github.redshiftdevops.core.check;

import io.github.redshiftdevops.core.migrate.SchemaHistory;
import io.github.redshiftdevops.core.targets.TargetSettings;
import java.time.Duration;

/**
 * What is checked.
 *
 * @param history where Flyway keeps what it has applied
 * @param limit after which the check gives up
 */
public record CheckSettings(TargetSettings target, SchemaHistory history, Duration limit) {}
