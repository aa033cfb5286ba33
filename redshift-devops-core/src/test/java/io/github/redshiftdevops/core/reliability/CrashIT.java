package io.github.redshiftdevops.core.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.redshiftdevops.core.FailureException;
import io.github.redshiftdevops.core.local.TestDatabase;
import io.github.redshiftdevops.core.reliability.TurnProxy.Cut;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Runs die at their round trips; the next run must find the right way on. */
class CrashIT {

    private static final List<String> ALL = IntStream.rangeClosed(1, Project.MIGRATIONS)
            .mapToObj(Integer::toString)
            .toList();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(Cut.class)
    void aRunThatDiesAtAnyTurnIsMadeGoodByTheNext(Cut cut) throws Exception {
        Project project = Project.transactional(folder);
        int turn = 1;
        while (diesAt(project, turn, cut)) {
            turn += TurnProxy.STRIDE;
        }
        assertThat(turn).isGreaterThan(30);
    }

    /** Whether the run died: it has no more turns otherwise. */
    private static boolean diesAt(Project project, int turn, Cut cut) throws Exception {
        TestDatabase database = TestDatabase.create();
        boolean died = true;
        try (TurnProxy proxy = TurnProxy.start(TestDatabase.port())) {
            proxy.endAt(turn, cut);
            project.migrateOnce(database.connectionThrough(proxy.port()));
            died = proxy.turns() >= turn;
        } catch (FailureException e) {
            assertThat(e.problems()).isNotEmpty();
        }

        project.migrate(database.connection(), Map.of());

        assertDoneOnce(database, turn);
        return died;
    }

    private static void assertDoneOnce(TestDatabase database, int turn) throws SQLException {
        assertThat(database.query("select version from done order by version"))
                .as("died at turn %d", turn)
                .isEqualTo(ALL);
        assertThat(
                        database.query(
                                "select coalesce(version, 'R') from flyway_schema_history where success order by installed_rank"))
                .as("died at turn %d", turn)
                .containsExactly("1", "2", "3", "4", "5", "6", "7", "8", "9", "R");
    }

    @Test
    void aConnectionThatBreaksIsMadeGoodByTheSameRun() throws Exception {
        Project project = Project.transactional(folder);
        for (int turn = 12; turn < 45; turn += TurnProxy.STRIDE) {
            TestDatabase database = TestDatabase.create();
            try (TurnProxy proxy = TurnProxy.start(TestDatabase.port())) {
                proxy.cutAt(turn, (turn / TurnProxy.STRIDE) % 2 == 0 ? Cut.BEFORE_THE_CLIENT : Cut.BEFORE_THE_SERVER);
                project.migrate(database.connectionThrough(proxy.port()), Map.of());
            }
            assertDoneOnce(database, turn);
        }
    }

    @Test
    void aMigrationOutsideOfATransactionIsNeverAppliedTwiceAndNeverForgotten() throws Exception {
        Project project = Project.mixed(folder);
        int recognised = 0;
        for (int turn = 1; turn < 90; turn += TurnProxy.STRIDE) {
            TestDatabase database = TestDatabase.create();
            boolean finished = true;
            try (TurnProxy proxy = TurnProxy.start(TestDatabase.port())) {
                proxy.endAt(turn, Cut.BEFORE_THE_CLIENT);
                project.migrateOnce(database.connectionThrough(proxy.port()));
            } catch (FailureException e) {
                finished = false;
            }
            recognised += secondRunIsRight(project, database) ? 0 : 1;
            if (finished) {
                assertThat(turn).isGreaterThan(40);
                assertThat(recognised).isLessThan(8);
                return;
            }
        }
        throw new AssertionError("the run never finished");
    }

    /** Whether the second run went on; else it said that the migration alone did not finish. */
    private static boolean secondRunIsRight(Project project, TestDatabase database) throws SQLException {
        try {
            project.migrate(database.connection(), Map.of());
            assertThat(database.query("select coalesce(version, 'R') from flyway_schema_history"
                            + " where success order by installed_rank"))
                    .containsExactly("1", "2", "3", "4", "5", "6", "7", "8", "9", "R");
            return true;
        } catch (FailureException e) {
            assertThat(e.problems().get(0).code()).isEqualTo("RD305");
            assertThat(database.query("select version from flyway_schema_history where not success"))
                    .isEqualTo(Collections.singletonList("5"));
            return false;
        }
    }
}
