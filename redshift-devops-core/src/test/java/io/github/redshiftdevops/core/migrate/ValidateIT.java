package io.github.redshiftdevops.core.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.redshiftdevops.core.FailureException;
import io.github.redshiftdevops.sql.Problem;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ValidateIT {

    @TempDir
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private MigrationProject project;

    @BeforeEach
    void createProject() throws Exception {
        project = MigrationProject.in(folder)
                .migration("V1__a.sql", "create table a (id int);")
                .migration("V3__b.sql", "create table b (id int);")
                .migration("R__v.sql", "create or replace view v as select 1 as one;");
        project.migrate();
    }

    @Test
    void countsMigrationsThatFit() {
        assertThat(project.goals().validate(project.database())).isEqualTo(3);
    }

    @Test
    void tellsAllThatDoesNotFit() throws Exception {
        project.migration("V1__a.sql", "create table a (id bigint);")
                .migration("V2__late.sql", "create table late (id int);")
                .migration("V4__next.sql", "create table next (id int);")
                .migration("R__v.sql", "create or replace view v as select 2 as one;");

        FailureException failure = failure();

        String in = "the migration 'src/main/resources/db/migration/";
        assertThat(failure.problems())
                .extracting(Problem::code, Problem::message)
                .containsExactlyInAnyOrder(
                        tuple("RD301", in + "V1__a.sql' was changed after it had been applied"),
                        tuple(
                                "RD303",
                                in + "V2__late.sql' is older than the newest applied one, and was never applied"),
                        tuple("RD309", in + "V4__next.sql' is not applied yet"),
                        tuple("RD309", in + "R__v.sql' is not applied yet"));
    }

    @Test
    void letsPendingMigrationsBeIfItIsTold() throws Exception {
        project.migration("V4__next.sql", "create table next (id int);").with("ignoreMigrationPatterns", "*:pending");

        assertThat(project.goals().validate(project.database())).isEqualTo(4);
    }

    @Test
    void tellsThatAMigrationFailedEarlier() throws Exception {
        project.execute("update flyway_schema_history set success = false where version = '3'");

        assertThat(failure().problems()).extracting(Problem::code).containsExactly("RD305");
    }

    @Test
    void changesNothing() throws Exception {
        var before = project.history();
        project.migration("V4__next.sql", "create table next (id int);");

        failure();

        assertThat(project.history()).isEqualTo(before);
        assertThat(project.query("select count(*) from pg_class where relname = 'next'"))
                .containsExactly("0");
    }

    private FailureException failure() {
        return MigrationProject.failureOf(() -> project.goals().validate(project.database()));
    }
}
