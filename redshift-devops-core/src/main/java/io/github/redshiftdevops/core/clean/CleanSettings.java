package io.github.redshiftdevops.core.clean;

import io.github.redshiftdevops.core.lock.LockSettings;
import io.github.redshiftdevops.core.migrate.SchemaHistory;
import io.github.redshiftdevops.core.targets.TargetSettings;
import java.util.Optional;

/**
 * What is cleaned, and who asks for it.
 *
 * @param history the schemas, and the table that says which of them Flyway has made
 * @param enabled whether {@code flyway.cleanDisabled} is false
 * @param confirmed the name of the database as the user has repeated it; empty if the user has not
 * @param lock how it waits for a run that changes the database
 */
public record CleanSettings(
        TargetSettings target, SchemaHistory history, boolean enabled, Optional<String> confirmed, LockSettings lock) {}
