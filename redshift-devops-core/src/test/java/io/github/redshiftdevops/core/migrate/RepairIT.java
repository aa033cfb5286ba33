package io.github.redshiftdevops.core.migrate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RepairIT {

    @TempDir
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private MigrationProject project;

    @BeforeEach
    void createProject() throws Exception {
        project = MigrationProject.in(folder)
                .migration("V1__a.sql", "create table a (id int);")
                .migration("V2__b.sql", "create table b (id int);")
                .migration("V3__c.sql", "create table c (id int);");
    }

    @Test
    void makesTheHistoryFitTheFilesAndSaysWhatItChanged() throws Exception {
        project.migrate();
        project.migration("V1__a.sql", "create table a (id bigint);");
        project.delete("V2__b.sql");
        project.execute("update flyway_schema_history set success = false where version = '3'");

        RepairResult result = repair();

        assertThat(result.lines())
                .containsExactly(
                        "Removed: V3 c, which failed; what it did before remains in the database",
                        "Marked as deleted: V2 b, whose file is gone",
                        "Aligned with its file: V1 a");
        assertThat(result.summary()).isEqualTo("History repaired: 1 removed, 1 marked as deleted, 1 aligned");
        assertThat(project.history()).containsExactly("1|1|a|SQL|t", "2|2|b|SQL|t", "3|2|b|DELETE|t");
        project.execute("drop table c");
        assertThat(project.migrate().applied())
                .extracting(AppliedMigration::description)
                .containsExactly("c");
    }

    @Test
    void seesWhatAnotherToolWritesMeanwhile() throws Exception {
        project.migrate();
        try (Connection other = project.connect();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("lock table flyway_schema_history");
            statement.execute("update flyway_schema_history set success = false where version = '3'");
            CompletableFuture<RepairResult> repair = CompletableFuture.supplyAsync(this::repair);
            while (!repair.isDone()
                    && project.query("select 1 from pg_locks where not granted").isEmpty()) {
                Thread.onSpinWait();
            }
            other.commit();

            assertThat(repair.get().removed()).containsExactly("V3 c");
        }
    }

    @Test
    void changesNothingInAHistoryThatFits() throws Exception {
        project.migrate();
        List<String> before = project.history();

        assertThat(repair().summary()).isEqualTo("Nothing to repair");
        assertThat(project.history()).isEqualTo(before);
    }

    @Test
    void needsNoHistory() throws Exception {
        List<String> before = project.catalog();

        assertThat(repair()).isEqualTo(RepairResult.NONE);
        assertThat(project.catalog()).isEqualTo(before);
    }

    @Test
    void leavesAloneWhatWasUndone() throws Exception {
        project.migration("U3__c.sql", "drop table c;").migrate();
        project.goals().undo(project.database(), new UndoTarget.Last(1), MigrateOptions.defaults());
        List<String> before = project.history();

        assertThat(repair().lines()).isEmpty();
        assertThat(project.history()).isEqualTo(before);
    }

    @Test
    void keepsWhatIsIgnored() throws Exception {
        project.migrate();
        project.delete("V1__a.sql");
        project.with("ignoreMigrationPatterns", "*:missing");

        assertThat(repair().lines()).isEmpty();
    }

    private RepairResult repair() {
        return project.goals().repair(project.database(), MigrateOptions.defaults());
    }
}
