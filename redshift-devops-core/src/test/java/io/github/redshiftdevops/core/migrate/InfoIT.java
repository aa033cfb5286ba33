package io.github.redshiftdevops.core.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.redshiftdevops.core.info.KnownMigration;
import io.github.redshiftdevops.core.info.SchemaInfo;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InfoIT {

    @TempDir
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private MigrationProject project;

    @BeforeEach
    void createProject() {
        project = MigrationProject.in(folder);
    }

    @Test
    void tellsWhatIsAppliedPendingChangedAndMissing() throws Exception {
        project.migration("V1__a.sql", "create table a (id int);")
                .migration("V2__b.sql", "create table b (id int);")
                .migration("R__v.sql", "create or replace view v as select 1 as one;")
                .migrate();
        project.delete("V1__a.sql");
        project.migration("R__v.sql", "create or replace view v as select 2 as one;")
                .migration("V3__c.sql", "create table c (id int);");

        SchemaInfo info = project.goals().info(project.database());

        assertThat(info.schema()).isEqualTo("public");
        assertThat(info.version()).contains("2");
        assertThat(info.migrations())
                .extracting(migration -> migration.version().orElse("R"), KnownMigration::state)
                .containsExactly(
                        tuple("1", "Missing"),
                        tuple("2", "Success"),
                        tuple("R", "Outdated"),
                        tuple("3", "Pending"),
                        tuple("R", "Pending"));
        assertThat(info.migrations().get(1).installation()).hasValueSatisfying(installation -> {
            assertThat(installation.by()).isEqualTo("dev");
            assertThat(installation.rank()).isEqualTo(2);
        });
    }

    @Test
    void changesNothingInAnEmptyDatabase() throws Exception {
        project.migration("V1__a.sql", "create table a (id int);");
        List<String> before = project.catalog();

        SchemaInfo info = project.goals().info(project.database());

        assertThat(info.version()).isEmpty();
        assertThat(info.table())
                .containsExactly(
                        "Version | Description | Type | State   | Installed on | Installed by",
                        "--------+-------------+------+---------+--------------+-------------",
                        "1       | a           | SQL  | Pending |              |");
        assertThat(project.catalog()).isEqualTo(before);
    }

    @Test
    void isReadByPrograms() throws Exception {
        project.migration("V1__a_\"quoted\"_name.sql", "create table a (id int);")
                .migrate();

        JsonObject json = JsonParser.parseString(
                        project.goals().info(project.database()).json())
                .getAsJsonObject();

        JsonObject migration = json.getAsJsonArray("migrations").get(0).getAsJsonObject();
        assertThat(json.get("version").getAsString()).isEqualTo("1");
        assertThat(migration.get("description").getAsString()).isEqualTo("a \"quoted\" name");
        assertThat(migration.get("state").getAsString()).isEqualTo("Success");
        assertThat(migration.get("file").getAsString()).endsWith("V1__a_\"quoted\"_name.sql");
        assertThat(migration.get("installedBy").getAsString()).isEqualTo("dev");
    }

    @Test
    void readsWhatPaidFlywayHasUndone() throws Exception {
        project.migration("V1__a.sql", "create table a (id int);")
                .migration("V2__b.sql", "create table b (id int);")
                .migrate();
        project.execute(
                "drop table b",
                "insert into flyway_schema_history (installed_rank, version, description, type, script, installed_by,"
                        + " execution_time, success) values (3, '2', 'b', 'UNDO_SQL', 'U2__b.sql', 'dev', 1, true)");

        SchemaInfo info = project.goals().info(project.database());

        assertThat(info.version()).contains("1");
        assertThat(info.migrations())
                .extracting(migration -> migration.version().orElse("R"), KnownMigration::type, KnownMigration::state)
                .contains(tuple("2", "SQL", "Undone"), tuple("2", "SQL", "Pending"));
        assertThat(project.migrate().applied())
                .extracting(AppliedMigration::description)
                .containsExactly("b");
        assertThat(project.migrate().applied()).isEmpty();
    }
}
