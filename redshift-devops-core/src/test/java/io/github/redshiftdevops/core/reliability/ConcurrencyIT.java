package io.github.redshiftdevops.core.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.redshiftdevops.core.local.TestDatabase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Builds race for the same empty database. The system property {@code reliability.rounds} makes it run longer. */
class ConcurrencyIT {

    private static final int RUNS = 8;

    private static final int ROUNDS = Integer.getInteger("reliability.rounds", 2);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"read committed", "repeatable read", "serializable"})
    void eachMigrationIsAppliedOnceHoweverManyRunsRace(String isolation) throws Exception {
        Project project = Project.transactional(folder);
        for (int round = 0; round < ROUNDS; round++) {
            TestDatabase database = TestDatabase.create();

            int applied = race(project, database, isolation);

            assertThat(applied).isEqualTo(Project.MIGRATIONS);
            assertThat(database.query("select version from done order by version"))
                    .isEqualTo(IntStream.rangeClosed(1, Project.MIGRATIONS)
                            .mapToObj(Integer::toString)
                            .toList());
            assertThat(database.query("select installed_rank from flyway_schema_history order by installed_rank"))
                    .hasSize(Project.MIGRATIONS)
                    .doesNotHaveDuplicates();
        }
    }

    /** How many migrations all runs together applied. */
    private static int race(Project project, TestDatabase database, String isolation) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(RUNS);
        try {
            CyclicBarrier barrier = new CyclicBarrier(RUNS);
            List<Future<Integer>> runs = new ArrayList<>();
            for (int i = 0; i < RUNS; i++) {
                runs.add(threads.submit(() -> {
                    barrier.await();
                    return project.migrate(
                                    database.connection(),
                                    Map.of(
                                            "flyway.initSql",
                                            "set default_transaction_isolation to '" + isolation + "'"))
                            .applied()
                            .size();
                }));
            }
            int applied = 0;
            for (Future<Integer> run : runs) {
                applied += run.get();
            }
            return applied;
        } finally {
            threads.shutdownNow();
        }
    }
}
