package io.github.redshiftdevops.core.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.redshiftdevops.core.FailureException;
import io.github.redshiftdevops.core.FailureException.Fault;
import io.github.redshiftdevops.core.connection.ConnectionDetails;
import io.github.redshiftdevops.core.connection.JdbcUrl;
import io.github.redshiftdevops.core.connection.Secret;
import io.github.redshiftdevops.core.local.TestDatabase;
import io.github.redshiftdevops.sql.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MigrationsIT {

    @SuppressWarnings("NullAway.Init")
    private MigrationProject project;

    @BeforeEach
    void createProject(@TempDir Path folder) {
        project = MigrationProject.in(folder);
    }

    @Test
    void appliesWhatIsPendingAndTellsEachMigration() throws Exception {
        migration("V1.0__create_users_table.sql", "create table users (email varchar(100) not null distkey sortkey);");
        migration("V1.0.2__Orders.sql", "create table orders (id bigint identity(1,1) not null, quantity int)");
        migration("R__gen_orders.sql", """
                create or replace procedure gen_orders(num integer) as $$
                begin
                    for i in 1..num loop
                        insert into orders (quantity) values (i);
                    end loop;
                end;
                $$ language plpgsql;
                """);

        MigrationRun run = migrate();

        assertThat(project.log().infos())
                .containsExactly(
                        "Migrated: V1.0 create users table (N ms)",
                        "Migrated: V1.0.2 Orders (N ms)",
                        "Migrated: R gen orders (N ms)");
        assertThat(project.log().warnings()).isEmpty();
        assertThat(run.versionBefore()).isEmpty();
        assertThat(run.versionAfter()).contains("1.0.2");
        assertThat(run.summary()).startsWith("3 migrations applied in ").endsWith(" s, now at version 1.0.2");
        assertThat(run.applied().get(0).file()).endsWith("V1.0__create_users_table.sql");
        assertThat(run.applied()).extracting(AppliedMigration::type).containsOnly("SQL");
        assertThat(query("call gen_orders(3); select count(*) from orders")).isEqualTo("3");
    }

    @Test
    void doesNothingTheSecondTime() throws Exception {
        migration("V1__a.sql", "create table a (id int);");
        migration("R__v.sql", "create or replace view v as select id from a;");
        migrate();

        MigrationRun run = migrate();

        assertThat(run.applied()).isEmpty();
        assertThat(run.summary()).isEqualTo("Nothing to migrate, at version 1");
    }

    @Test
    void appliesARepeatableMigrationAgainWhenItChanges() throws Exception {
        migration("V1__a.sql", "create table a (id int);");
        migration("R__v.sql", "create or replace view v as select 1 as one;");
        migrate();
        migration("R__v.sql", "create or replace view v as select 2 as one;");

        MigrationRun run = migrate();

        assertThat(run.applied())
                .extracting(AppliedMigration::line)
                .singleElement()
                .asString()
                .startsWith("R v (");
        assertThat(run.versionAfter()).contains("1");
        assertThat(query("select one from v")).isEqualTo("2");
    }

    @Test
    void replacesPlaceholders() throws Exception {
        project.with("placeholders.column", "quantity");
        migration("V1__a.sql", "create table a (${column} int);\ninsert into a (quantity) values (7);");

        migrate();

        assertThat(query("select quantity from a")).isEqualTo("7");
    }

    @Test
    void createsTheSchemaThatFlywayIsToldToUse() throws Exception {
        project.with("schemas", "sales");
        migration("V1__a.sql", "create table a (id int);");

        migrate();

        assertThat(query("select count(*) from sales.flyway_schema_history where version = '1'"))
                .isEqualTo("1");
        assertThat(query("select count(*) from sales.a")).isEqualTo("0");
    }

    @Test
    void warnsThatThereAreNoMigrations() {
        MigrationRun run = migrate();

        assertThat(run.summary()).isEqualTo("Nothing to migrate");
        assertThat(run.warnings())
                .isEqualTo(project.log().warnings())
                .anyMatch(line -> line.contains("No migrations found"));
    }

    @Test
    void namesFileLineAndWordOfTheStatementThatFails() throws Exception {
        migration("V1__a.sql", "create table a (id int);");
        migration("V2__b.sql", "create table b (id int);\n\n-- why\nselect id,\n       nope\nfrom a;\n");

        FailureException failure = failure();

        assertThat(failure.fault()).isEqualTo(Fault.PROJECT);
        assertThat(failure).hasMessage("""
                        42703: column "nope" does not exist
                          --> src/main/resources/db/migration/V2__b.sql:5:8
                          5 |        nope
                            |        ^^^^""");
        assertThat(project.log().infos())
                .containsExactly("Migrated: V1 a (N ms)", "Rolled back: 1 migration of the same transaction");
        assertThat(query("select count(*) from pg_class where relname = 'b'")).isEqualTo("0");
    }

    @Test
    void doesNotCountAByteOrderMarkAsAColumn() throws Exception {
        migration("V1__a.sql", "\uFEFFcreate tabel a (id int);");

        assertThat(failure()).hasMessageContaining("V1__a.sql:1:8\n  1 | create tabel a (id int);\n    |        ^^^^^");
    }

    @Test
    void namesTheStatementOfAProcedureThatFails() throws Exception {
        migration("V1__p.sql", """
                create procedure p() as $$
                begin
                    insert into nowhere values (1);
                end;
                $$ language plpgsql;

                call p();
                """);

        Problem problem = failure().problems().get(0);

        assertThat(problem.code()).isEqualTo("42P01");
        assertThat(problem.message()).isEqualTo("relation \"nowhere\" does not exist");
        assertThat(problem.where()).satisfies(where -> {
            assertThat(where).isNotNull();
            assertThat(where.file()).isEqualTo("src/main/resources/db/migration/V1__p.sql");
            assertThat(where.line()).isEqualTo(7);
            assertThat(where.lineText()).isEqualTo("call p();");
        });
    }

    @Test
    void saysWhatRemainsOfAMigrationOutsideOfATransaction() throws Exception {
        migration("V1__a.sql", "create table a (id varchar(10));");
        migration("V2__b.sql", "alter table a alter column id type varchar(20);\nvacuum nowhere;\n");

        assertThat(failure().problems().get(0).detail())
                .isEqualTo("the migration does not run in a transaction: what its statements before this one did"
                        + " remains");
    }

    @Test
    void saysWhichMigrationsWereChangedRemovedOrAddedTooLate() throws Exception {
        migration("V1__a.sql", "create table a (id int);");
        migration("V3__b.sql", "create table b (id int);");
        migration("V4__c.sql", "create table c (id int);");
        migrate();
        migration("V1__a.sql", "create table a (id bigint);");
        project.delete("V3__b.sql");
        migration("V2__late.sql", "create table late (id int);");
        migration("V5__pending.sql", "create table pending (id int);");

        FailureException failure = failure();

        assertThat(failure.fault()).isEqualTo(Fault.PROJECT);
        assertThat(failure.problems())
                .extracting(Problem::code, Problem::message)
                .containsExactlyInAnyOrder(
                        tuple(
                                "RD301",
                                "the migration 'src/main/resources/db/migration/V1__a.sql' was changed after it had"
                                        + " been applied"),
                        tuple("RD302", "the migration '3 b' was applied, and its file is gone"),
                        tuple(
                                "RD303",
                                "the migration 'src/main/resources/db/migration/V2__late.sql' is older than the newest"
                                        + " applied one, and was never applied"));
    }

    @Test
    void saysThatASchemaWithoutHistoryNeedsABaseline() throws Exception {
        query("create table already_there (id int); select 1");
        migration("V1__a.sql", "create table a (id int);");

        assertThat(failure().problems().get(0).code()).isEqualTo("RD304");

        project.with("baselineOnMigrate", "true");
        project.with("baselineVersion", "0");
        assertThat(migrate().versionAfter()).contains("1");
    }

    @Test
    void saysWhichSettingOfFlywayDoesNotExist() {
        project.with("tabel", "history");

        FailureException failure = failure();

        assertThat(failure.problems().get(0).code()).isEqualTo("RD107");
        assertThat(failure).hasMessageContaining("flyway.tabel");
    }

    @Test
    void saysThatTwoMigrationsHaveTheSameVersion() throws Exception {
        migration("V1__a.sql", "create table a (id int);");
        migration("V1__b.sql", "create table b (id int);");

        assertThat(failure()).hasMessageContaining("RD306").hasMessageContaining("V1__b.sql");
    }

    @Test
    void saysThatTheDatabaseDoesNotExist() {
        JdbcUrl url = project.database().url();
        ConnectionDetails nowhere = ConnectionDetails.of(url.withDatabase("nowhere"), "dev", Secret.none());

        FailureException failure =
                MigrationProject.failureOf(() -> project.goals().migrate(nowhere));

        assertThat(failure.problems().get(0))
                .extracting(Problem::code, Problem::message)
                .containsExactly("RD205", "'127.0.0.1:" + TestDatabase.port() + "' has no database 'nowhere'");
    }

    @Test
    void keepsFlywaysOwnWordsForWhoAsksForDetails() throws Exception {
        migration("V1__a.sql", "create table a (id int);");

        migrate();

        assertThat(project.log().details()).anyMatch(line -> line.contains("Executing SQL: create table a (id int)"));
    }

    @Test
    void tellsWhatTheDatabaseRaises() throws Exception {
        migration("V1__p.sql", """
                create procedure p() as $$
                declare
                    number int := 3;
                begin
                    raise info 'rows: %', number;
                end;
                $$ language plpgsql;
                call p();
                """);

        migrate();

        assertThat(String.join("\n", project.log().infos())
                        + String.join("\n", project.log().warnings()))
                .contains("rows: 3");
    }

    private MigrationRun migrate() {
        return project.migrate();
    }

    private FailureException failure() {
        return MigrationProject.failureOf(this::migrate);
    }

    private void migration(String name, String sql) throws IOException {
        project.migration(name, sql);
    }

    /** The only value of the last of the statements. */
    private String query(String sql) throws SQLException {
        List<String> statements = List.of(sql.split(";"));
        project.execute(statements.subList(0, statements.size() - 1).toArray(String[]::new));
        return project.query(statements.get(statements.size() - 1)).get(0);
    }
}
