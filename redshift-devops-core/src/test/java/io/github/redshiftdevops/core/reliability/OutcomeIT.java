package io.github.redshiftdevops.core.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.redshiftdevops.core.FailureException;
import io.github.redshiftdevops.core.local.TestDatabase;
import io.github.redshiftdevops.core.migrate.MigrationOutcome;
import io.github.redshiftdevops.core.migrate.MigrationOutcome.State;
import io.github.redshiftdevops.core.migrate.RunOutcome;
import io.github.redshiftdevops.core.reliability.TurnProxy.Cut;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever happens to a run, what it says of each migration is what the history says. */
class OutcomeIT {

    private static final int STRIDE = Integer.getInteger("reliability.stride", 5);

    @TempDir
    private Path folder;

    private final List<RunOutcome> outcomes = new ArrayList<>();

    @Test
    void aRunThatDiesSaysWhatTheHistorySays() throws Exception {
        Project project = Project.transactional(folder);
        Set<State> seen = EnumSet.noneOf(State.class);
        for (Cut cut : Cut.values()) {
            int turn = 12;
            while (diesAt(project, turn, cut)) {
                seen.addAll(states());
                turn += STRIDE;
            }
            assertThat(turn).isGreaterThan(30);
        }
        assertThat(seen).contains(State.FAILED, State.ROLLED_BACK, State.PENDING);
    }

    @Test
    void aLostAnswerToACommitIsSaidToBeUncertain() throws Exception {
        Project project = Project.transactional(folder);
        Set<State> seen = EnumSet.noneOf(State.class);
        for (int turn = turns(project); turn > 12 && !seen.contains(State.UNCERTAIN); turn--) {
            diesAt(project, turn, Cut.BEFORE_THE_CLIENT);
            seen.addAll(states());
        }
        assertThat(seen).contains(State.UNCERTAIN);
    }

    /** Of a run that nothing happens to. */
    private static int turns(Project project) throws Exception {
        TestDatabase database = TestDatabase.create();
        try (TurnProxy proxy = TurnProxy.start(TestDatabase.port())) {
            project.migrateOnce(database.connectionThrough(proxy.port()));
            return proxy.turns();
        }
    }

    /** Whether the run died. */
    private boolean diesAt(Project project, int turn, Cut cut) throws Exception {
        outcomes.clear();
        TestDatabase database = TestDatabase.create();
        try (TurnProxy proxy = TurnProxy.start(TestDatabase.port())) {
            proxy.endAt(turn, cut);
            project.migrate(database.connectionThrough(proxy.port()), 1, outcomes::add);
            assertThat(states()).containsOnly(State.APPLIED);
            return false;
        } catch (FailureException e) {
            assertFitsHistory(database, turn);
            return true;
        }
    }

    private void assertFitsHistory(TestDatabase database, int turn) throws SQLException {
        assertThat(outcomes).hasSize(1);
        List<String> applied = history(database);
        for (MigrationOutcome migration : outcomes.get(0).migrations()) {
            if (migration.state() != State.UNCERTAIN) {
                assertThat(applied.contains(migration.version().orElse("R")))
                        .as("%s is %s at turn %d", migration.name(), migration.state(), turn)
                        .isEqualTo(migration.state() == State.APPLIED);
            }
        }
    }

    private static List<String> history(TestDatabase database) throws SQLException {
        String table = "select count(*) from pg_tables where tablename = 'flyway_schema_history'";
        return database.query(table).equals(List.of("0"))
                ? List.of()
                : database.query("select coalesce(version, 'R') from flyway_schema_history where success");
    }

    @Test
    void aRunThatTriesAgainNamesEachMigrationOnce() throws Exception {
        Project project = Project.transactional(folder);
        for (int turn = 12; turn < 45; turn += STRIDE) {
            outcomes.clear();
            TestDatabase database = TestDatabase.create();
            try (TurnProxy proxy = TurnProxy.start(TestDatabase.port())) {
                proxy.cutAt(turn, Cut.BEFORE_THE_CLIENT);
                project.migrate(database.connectionThrough(proxy.port()), 4, outcomes::add);
            }
            assertThat(outcomes.get(0).migrations())
                    .as("cut at turn %d", turn)
                    .allMatch(migration -> migration.state() == State.APPLIED)
                    .extracting(migration -> migration.version().orElse("R"))
                    .containsExactly("1", "2", "3", "4", "5", "6", "7", "8", "9", "R");
        }
    }

    private List<State> states() {
        return outcomes.get(0).migrations().stream()
                .map(MigrationOutcome::state)
                .toList();
    }
}
