package io.github.redshiftdevops.core.drift;

import io.github.redshiftdevops.core.ProgressLog;
import io.github.redshiftdevops.core.catalog.ManagedSchemas;
import io.github.redshiftdevops.core.catalog.ObjectName;
import io.github.redshiftdevops.core.connection.RedshiftDataSource;
import io.github.redshiftdevops.core.migrate.FlywaySettings;
import io.github.redshiftdevops.core.migrate.MigrationRun;
import io.github.redshiftdevops.core.migrate.SchemaHistory;
import io.github.redshiftdevops.core.targets.Database;
import io.github.redshiftdevops.sql.Token;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One comparison. */
record DriftRun(DriftSettings settings, ScratchDatabase.Source scratches, ProgressLog log) {

    /** What a database is known by. */
    private record Actual(AppliedHistory history, Catalog catalog, List<String> schemas) {}

    DriftReport run(Database database) throws SQLException {
        SchemaHistory history = FlywaySettings.of(settings.project().flyway()).history();
        Actual actual;
        try (Connection connection = new RedshiftDataSource(database.connection(), log).getConnection()) {
            List<String> managed = ManagedSchemas.of(history, connection);
            actual = new Actual(
                    AppliedHistory.read(connection, table(managed, history)),
                    CatalogReader.read(connection, compared(managed), ignored(managed, history), log),
                    managed);
        }
        try (ScratchDatabase scratch = scratches.open()) {
            MigrationRun run = new ScratchBuild(settings, log)
                    .build(scratch.connection(), actual.history().version(), actual.schemas());
            try (Connection connection = new RedshiftDataSource(scratch.connection(), log).getConnection()) {
                return compare(database, actual, run, connection);
            }
        }
    }

    private DriftReport compare(Database database, Actual actual, MigrationRun run, Connection scratch)
            throws SQLException {
        SchemaHistory history = FlywaySettings.of(settings.project().flyway()).history();
        List<String> managed = actual.schemas();
        AppliedHistory built = AppliedHistory.read(scratch, table(managed, history));
        Pending pending = Pending.of(run, built, actual.history());
        Scripts scripts = new Scripts(managed.get(0));
        Catalog expected = Sources.added(
                CatalogReader.read(scratch, compared(managed), ignored(managed, history), log),
                scripts.creations(run.applied()));
        Catalog alike = new ViewPrinter(scratch).alike(actual.catalog(), expected);
        pending.warnings().forEach(log::warn);
        List<Scripts.Creation> notYet = scripts.creations(pending.migrations());
        Predicate<Id> isPending = id -> notYet.stream().anyMatch(creation -> creation.makes(id));
        List<Difference> all = new Comparison(without(expected, isPending), without(alike, isPending)).differences();
        List<Difference> left = all.stream()
                .filter(difference -> !settings.options().ignore().ignores(difference))
                .toList();
        return new DriftReport(
                database.description(), actual.history().version(), left, all.size() - left.size(), pending.lines());
    }

    private static Catalog without(Catalog catalog, Predicate<Id> pending) {
        return Catalog.of(catalog.objects().values().stream()
                .filter(object -> !pending.test(object.id())
                        && object.owner().filter(pending).isEmpty())
                .toList());
    }

    private List<String> compared(List<String> managed) {
        return Stream.concat(
                        managed.stream(),
                        settings.options().moreSchemas().stream().map(Token::fold))
                .distinct()
                .toList();
    }

    private static ObjectName table(List<String> managed, SchemaHistory history) {
        return new ObjectName(managed.get(0), Token.fold(history.table()));
    }

    /** The schema history, and the tables of ours that are called after it. */
    private static Set<ObjectName> ignored(List<String> managed, SchemaHistory history) {
        ObjectName table = table(managed, history);
        return Stream.of("", "_lock", "_runs")
                .map(suffix -> new ObjectName(table.schema(), table.name() + suffix))
                .collect(Collectors.toSet());
    }
}
