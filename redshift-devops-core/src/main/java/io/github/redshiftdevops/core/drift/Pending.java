package io.github.redshiftdevops.core.drift;

import io.github.redshiftdevops.core.migrate.AppliedMigration;
import io.github.redshiftdevops.core.migrate.MigrationRun;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.api.MigrationVersion;

/**
 * Where the scratch database is ahead of the database, and where it is behind.
 *
 * @param migrations repeatable ones that were changed since they were applied, or never were
 * @param warnings of what is compared although the migrations do not agree
 */
record Pending(List<AppliedMigration> migrations, List<String> warnings) {

    static Pending of(MigrationRun run, AppliedHistory built, AppliedHistory actual) {
        List<String> warnings = new ArrayList<>();
        run.applied().stream()
                .filter(migration -> migration
                        .version()
                        .filter(version -> !actual.covers(version))
                        .isPresent())
                .forEach(migration -> warnings.add("V" + migration.version().orElse("") + " "
                        + migration.description() + " is older than the newest applied migration and was never applied:"
                        + " what it makes is shown as missing"));
        actual.versions().stream()
                .filter(version -> actual.baseline().filter(version::equals).isEmpty())
                .map(MigrationVersion::fromVersion)
                .filter(version -> !built.covers(version.getVersion()))
                .forEach(version -> warnings.add(
                        "V" + version + " was applied, and its file is gone: what it has made is shown as extra"));
        List<AppliedMigration> repeatables = run.applied().stream()
                .filter(migration -> migration.version().isEmpty())
                .filter(migration -> !built.repeatables()
                        .getOrDefault(migration.description(), "")
                        .equals(actual.repeatables().get(migration.description())))
                .toList();
        return new Pending(repeatables, List.copyOf(warnings));
    }

    /** For people: {@code R daily sales}. */
    List<String> lines() {
        return migrations.stream()
                .map(migration -> "R " + migration.description())
                .toList();
    }
}
