package io.github.redshiftdevops.core.migrate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunOutcomeIT {

    @TempDir
    private Path folder;

    @Test
    void tellsWhatWasApplied() throws Exception {
        RunOutcome outcome = outcome(MigrationProject.in(folder)
                .migration("V1__a.sql", "create table a (id int);")
                .migration("R__v.sql", "create or replace view v as select 1 as one;"));

        assertThat(lines(outcome)).containsExactly("APPLIED V1 a", "APPLIED R v");
        assertThat(outcome.migrations().get(0).file()).endsWith("V1__a.sql");
        assertThat(outcome.versionBefore()).isEmpty();
        assertThat(outcome.versionAfter()).contains("1");
    }

    @Test
    void tellsWhatIsRolledBackAndWhatWasNotReached() throws Exception {
        RunOutcome outcome = outcome(MigrationProject.in(folder)
                .migration("V1__a.sql", "create table a (id int);")
                .migration("V2__b.sql", "select nothing from a;")
                .migration("V3__c.sql", "create table c (id int);"));

        assertThat(lines(outcome)).containsExactly("ROLLED_BACK V1 a", "FAILED V2 b", "PENDING V3 c");
        assertThat(outcome.migrations().get(2).duration()).isEqualTo(Duration.ZERO);
        assertThat(outcome.versionAfter()).isEmpty();
    }

    @Test
    void tellsThatAMigrationAloneFailedAfterOthersWereKept() throws Exception {
        RunOutcome outcome = outcome(MigrationProject.in(folder)
                .migration("V1__a.sql", "create table a (id int);")
                .migration("V2__vacuum.sql", "vacuum no_such_table;")
                .migration("V3__c.sql", "create table c (id int);"));

        assertThat(lines(outcome)).containsExactly("APPLIED V1 a", "FAILED V2 vacuum", "PENDING V3 c");
        assertThat(outcome.versionAfter()).contains("1");
    }

    @Test
    void knowsNoMigrationsIfThereIsNothingToDo() throws Exception {
        MigrationProject project = MigrationProject.in(folder).migration("V1__a.sql", "create table a (id int);");
        project.migrate();

        RunOutcome outcome = outcome(project);

        assertThat(outcome.migrations()).isEmpty();
        assertThat(outcome.versionBefore()).contains("1");
    }

    private static RunOutcome outcome(MigrationProject project) {
        List<RunOutcome> outcomes = new ArrayList<>();
        MigrationProject.failureOf(
                () -> project.goals().migrate(project.database(), MigrateOptions.defaults(), outcomes::add));
        assertThat(outcomes).hasSize(1);
        return outcomes.get(0);
    }

    private static List<String> lines(RunOutcome outcome) {
        return outcome.migrations().stream()
                .map(migration -> migration.state() + " " + migration.name())
                .toList();
    }
}
