package io.github.redshiftdevops.core.migrate;

import io.github.redshiftdevops.core.ProgressLog;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.callback.BaseCallback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.flywaydb.core.api.output.MigrateResult;
import org.jspecify.annotations.Nullable;

/**
 * Follows one run of Flyway on its thread. It listens to the events of single migrations only: for those Flyway sends
 * nothing to the database.
 */
final class RunRecorder extends BaseCallback implements ProgressLog {

    private final ProgressLog log;

    private final long start = System.nanoTime();

    private final List<AppliedMigration> applied = new ArrayList<>();

    private final List<String> warnings = new ArrayList<>();

    private long startOfMigration;

    RunRecorder(ProgressLog log) {
        this.log = log;
    }

    @Override
    public boolean supports(Event event, Context context) {
        return event == Event.BEFORE_EACH_MIGRATE || event == Event.AFTER_EACH_MIGRATE;
    }

    @Override
    public void handle(Event event, Context context) {
        if (event == Event.BEFORE_EACH_MIGRATE) {
            startOfMigration = System.nanoTime();
        } else {
            add(context.getMigrationInfo());
        }
    }

    private void add(MigrationInfo migration) {
        AppliedMigration added = new AppliedMigration(
                Optional.ofNullable(migration.getVersion()).map(MigrationVersion::getVersion),
                migration.getDescription(),
                migration.getType().name(),
                migration.getPhysicalLocation(),
                since(startOfMigration));
        applied.add(added);
        log.info("Migrated: " + added.line());
    }

    MigrationRun toRun(MigrateResult result) {
        Optional<String> before = version(result.initialSchemaVersion);
        return new MigrationRun(
                List.copyOf(applied),
                List.copyOf(warnings),
                before,
                newest(before, version(result.targetSchemaVersion)),
                since(start));
    }

    @Override
    public void info(String line) {
        log.info(line);
    }

    @Override
    public void warn(String line) {
        warnings.add(line);
        log.warn(line);
    }

    @Override
    public void debug(String line) {
        log.debug(line);
    }

    private static Duration since(long nanoTime) {
        return Duration.ofNanos(System.nanoTime() - nanoTime);
    }

    private static Optional<String> version(@Nullable String version) {
        return Optional.ofNullable(version).filter(text -> !text.isEmpty());
    }

    private static Optional<String> newest(Optional<String> one, Optional<String> other) {
        return Stream.of(one, other)
                .flatMap(Optional::stream)
                .map(MigrationVersion::fromVersion)
                .max(MigrationVersion::compareTo)
                .map(MigrationVersion::getVersion);
    }
}
