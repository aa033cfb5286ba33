package io.github.redshiftdevops.core.migrate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.redshiftdevops.core.FailureException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BaselineIT {

    @TempDir
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private MigrationProject project;

    @BeforeEach
    void createProject() throws Exception {
        project = MigrationProject.in(folder)
                .with("baselineVersion", "2")
                .with("baselineDescription", "before migrations")
                .migration("V1__a.sql", "create table a (id int);")
                .migration("V2__b.sql", "create table b (id int);")
                .migration("V3__c.sql", "create table c (id int);");
    }

    @Test
    void beginsTheHistoryOfADatabaseThatHasObjects() throws Exception {
        project.execute("create table a (id int)", "create table b (id int)");

        assertThat(baseline()).isTrue();

        assertThat(project.history()).containsExactly("1|2|before migrations|BASELINE|t");
        assertThat(project.migrate().applied())
                .extracting(AppliedMigration::description)
                .containsExactly("c");
    }

    @Test
    void doesNothingTheSecondTime() throws Exception {
        baseline();
        List<String> before = project.history();

        assertThat(baseline()).isFalse();
        assertThat(project.history()).isEqualTo(before);
    }

    @Test
    void makesTheSchemas() throws Exception {
        project.with("schemas", "sales,stock");

        assertThat(baseline()).isTrue();

        assertThat(project.query("select type, script from sales.flyway_schema_history order by installed_rank"))
                .containsExactly("SCHEMA|\"sales\",\"stock\"", "BASELINE|before migrations");
        assertThat(project.query("select nspname from pg_namespace where nspname = 'stock'"))
                .containsExactly("stock");
    }

    @Test
    void refusesAHistoryWithMigrations() throws Exception {
        project.migrate();
        List<String> before = project.history();

        FailureException failure = MigrationProject.failureOf(this::baseline);

        assertThat(failure)
                .hasMessageStartingWith("RD311: the history begins otherwise than with the baseline '2'\n"
                        + "  detail: the first of its 3 rows is SQL 1, 'a'");
        assertThat(project.history()).isEqualTo(before);
    }

    @Test
    void refusesAnotherBaseline() throws Exception {
        baseline();
        project.with("baselineVersion", "3");

        assertThat(MigrationProject.failureOf(this::baseline)).hasMessageStartingWith("RD311");
        assertThat(project.history()).containsExactly("1|2|before migrations|BASELINE|t");
    }

    @Test
    void takesAHistoryWithoutRowsForNone() throws Exception {
        baseline();
        project.execute("delete from flyway_schema_history");

        assertThat(baseline()).isTrue();
        assertThat(project.history()).containsExactly("1|2|before migrations|BASELINE|t");
    }

    private boolean baseline() {
        return project.goals().baseline(project.database(), MigrateOptions.defaults());
    }
}
