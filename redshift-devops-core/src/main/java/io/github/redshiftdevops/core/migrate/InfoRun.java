package io.github.redshiftdevops.core.migrate;

import io.github.redshiftdevops.core.ProgressLog;
import io.github.redshiftdevops.core.info.KnownMigration;
import io.github.redshiftdevops.core.info.KnownMigration.Installation;
import io.github.redshiftdevops.core.info.SchemaInfo;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.Optional;
import java.util.stream.Stream;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.callback.Event;

/** Looks at migrations and history, and changes nothing; callbacks of the project may. */
final class InfoRun {

    private final FlywayRun run;

    private final ProgressLog log;

    InfoRun(FlywayRun run, ProgressLog log) {
        this.run = run;
        this.log = log;
    }

    SchemaInfo execute() {
        run.callbacks().onEvent(Event.BEFORE_INFO);
        try {
            MigrationVersion current = run.current();
            SchemaInfo info = new SchemaInfo(
                    run.schema().getName(),
                    Optional.ofNullable(current.getVersion()),
                    Stream.of(run.info().all()).map(InfoRun::known).toList());
            run.callbacks().onEvent(Event.AFTER_INFO);
            FinishEvent.ofInfo(run);
            return info;
        } catch (FlywayException e) {
            FailureEvent.tell(Event.AFTER_INFO_ERROR, run.callbacks()::onEvent, log);
            throw e;
        }
    }

    private static KnownMigration known(MigrationInfo migration) {
        String location = migration.getPhysicalLocation();
        return new KnownMigration(
                Optional.ofNullable(migration.getVersion()).map(MigrationVersion::getVersion),
                migration.getDescription(),
                migration.getType().name(),
                migration.getState().getDisplayName(),
                Optional.ofNullable(location).filter(file -> !file.isEmpty()),
                Optional.ofNullable(migration.getChecksum()),
                Optional.ofNullable(migration.getInstalledOn()).map(on -> installation(migration, on)));
    }

    private static Installation installation(MigrationInfo migration, Date on) {
        return new Installation(
                migration.getInstalledRank(),
                LocalDateTime.ofInstant(on.toInstant(), ZoneId.systemDefault()),
                migration.getInstalledBy(),
                Duration.ofMillis(migration.getExecutionTime()));
    }
}
