package io.github.redshiftdevops.core.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.redshiftdevops.core.connection.ConnectionDetails;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a run costs on a slow network and on a cluster where commits wait for each other. */
class RoundTripsIT {

    private static final int MOST_FOR_NOTHING_TO_DO = 10;

    private static final int MOST_PER_MIGRATION = 4;

    private static final int MOST_COMMITS = 3;

    @SuppressWarnings("NullAway.Init")
    private static Databases databases;

    @TempDir
    private Path folder;

    private record Cost(int connections, int turns) {}

    @BeforeAll
    static void startRedshift() {
        databases = new Databases();
    }

    @AfterAll
    static void stopRedshift() {
        databases.close();
    }

    @Test
    void infoNeedsOneConnection() throws Exception {
        Project project = Project.transactional(folder);
        ConnectionDetails database = databases.create();
        project.migrate(database, Map.of());

        Cost cost = cost(
                database,
                through -> assertThat(project.info(through).migrations()).hasSize(Project.MIGRATIONS));

        assertThat(cost.connections()).isEqualTo(1);
        assertThat(cost.turns()).isBetween(2, MOST_FOR_NOTHING_TO_DO);
    }

    @Test
    void nothingToDoNeedsOneConnection() throws Exception {
        Project project = Project.transactional(folder);
        ConnectionDetails database = databases.create();
        project.migrate(database, Map.of());

        Cost cost = cost(database, through -> project.migrate(through, Map.of()));

        assertThat(cost.connections()).isEqualTo(1);
        assertThat(cost.turns()).isBetween(2, MOST_FOR_NOTHING_TO_DO);
    }

    @Test
    void eachFurtherMigrationNeedsFewTurns() throws Exception {
        Project project = Project.transactional(folder);

        Cost first = cost(databases.create(), through -> project.migrate(through, Map.of("flyway.target", "1")));
        Cost all = cost(databases.create(), through -> project.migrate(through, Map.of()));

        double each = (all.turns() - first.turns()) / (double) (Project.MIGRATIONS - 1);
        assertThat(each).isBetween(0.5, (double) MOST_PER_MIGRATION);
    }

    /** Each row of a table and of the catalog tells in xmin which transaction wrote it: one that writes commits. */
    @Test
    void allMigrationsNeedFewCommits() throws Exception {
        ConnectionDetails database = databases.create();
        String newest = Databases.query(database, "select max(xmin::text::bigint) from pg_class")
                .get(0);

        Project.transactional(folder).migrate(database, Map.of());

        assertThat(Databases.query(database, """
                select distinct xmin::text::bigint from (
                    select xmin from pg_class union all select xmin from flyway_schema_history
                    union all select xmin from flyway_schema_history_runs union all select xmin from done) written
                where xmin::text::bigint > %s""".formatted(newest))).hasSizeBetween(1, MOST_COMMITS);
    }

    private interface Work {

        void run(ConnectionDetails database) throws IOException;
    }

    private static Cost cost(ConnectionDetails database, Work work) throws IOException {
        try (TurnProxy proxy = TurnProxy.start(databases.port())) {
            work.run(databases.through(proxy, database));
            return new Cost(proxy.connections(), proxy.turns());
        }
    }
}
