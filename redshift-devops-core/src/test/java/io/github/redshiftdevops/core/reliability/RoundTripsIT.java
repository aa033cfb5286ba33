package io.github.redshiftdevops.core.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.redshiftdevops.core.connection.ConnectionDetails;
import io.github.redshiftdevops.core.local.TestDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a run costs on a slow network and on a cluster where commits wait for each other. */
class RoundTripsIT {

    private static final int MOST_FOR_NOTHING_TO_DO = 10;

    private static final int MOST_PER_MIGRATION = 4;

    private static final int MOST_COMMITS = 3;

    @TempDir
    private Path folder;

    private record Cost(int connections, int turns) {}

    @Test
    void infoNeedsOneConnection() throws Exception {
        Project project = Project.transactional(folder);
        TestDatabase database = TestDatabase.create();
        project.migrate(database.connection(), Map.of());

        Cost cost = cost(
                database,
                through -> assertThat(project.info(through).migrations()).hasSize(Project.MIGRATIONS));

        assertThat(cost.connections()).isEqualTo(1);
        assertThat(cost.turns()).isBetween(2, MOST_FOR_NOTHING_TO_DO);
    }

    @Test
    void nothingToDoNeedsOneConnection() throws Exception {
        Project project = Project.transactional(folder);
        TestDatabase database = TestDatabase.create();
        project.migrate(database.connection(), Map.of());

        Cost cost = cost(database, through -> project.migrate(through, Map.of()));

        assertThat(cost.connections()).isEqualTo(1);
        assertThat(cost.turns()).isBetween(2, MOST_FOR_NOTHING_TO_DO);
    }

    @Test
    void eachFurtherMigrationNeedsFewTurns() throws Exception {
        Project project = Project.transactional(folder);

        Cost first = cost(TestDatabase.create(), through -> project.migrate(through, Map.of("flyway.target", "1")));
        Cost all = cost(TestDatabase.create(), through -> project.migrate(through, Map.of()));

        double each = (all.turns() - first.turns()) / (double) (Project.MIGRATIONS - 1);
        assertThat(each).isBetween(0.5, (double) MOST_PER_MIGRATION);
    }

    /** Each row of a table and of the catalog tells in xmin which transaction wrote it: one that writes commits. */
    @Test
    void allMigrationsNeedFewCommits() throws Exception {
        TestDatabase database = TestDatabase.create();
        String newest =
                database.query("select max(xmin::text::bigint) from pg_class").get(0);

        Project.transactional(folder).migrate(database.connection(), Map.of());

        assertThat(database.query("""
                select distinct xmin::text::bigint from (
                    select xmin from pg_class union all select xmin from flyway_schema_history
                    union all select xmin from flyway_schema_history_runs union all select xmin from done) written
                where xmin::text::bigint > %s""".formatted(newest))).hasSizeBetween(1, MOST_COMMITS);
    }

    private interface Work {

        void run(ConnectionDetails database) throws IOException;
    }

    private static Cost cost(TestDatabase database, Work work) throws IOException {
        try (TurnProxy proxy = TurnProxy.start(TestDatabase.port())) {
            work.run(database.connectionThrough(proxy.port()));
            return new Cost(proxy.connections(), proxy.turns());
        }
    }
}
