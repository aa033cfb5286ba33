package io.github.redshiftdevops.core.migrate;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What a run did, also if it failed.
 *
 * @param migrations in the order in which they were to be applied; empty if the run failed before it knew them
 * @param warnings Flyway's and the database's
 * @param versionBefore the version of the schema when the run began; empty if it had none, or is not known
 * @param versionAfter the newest version that is known to be applied; empty if there is none
 * @param duration of the whole run, connecting included
 */
public record RunOutcome(
        List<MigrationOutcome> migrations,
        List<String> warnings,
        Optional<String> versionBefore,
        Optional<String> versionAfter,
        Duration duration) {}
