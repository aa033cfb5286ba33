package io.github.redshiftdevops.core.compatibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.redshiftdevops.core.FailureException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.zip.CRC32;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows as Flyway 9 to 13 and its paid editions leave them, in a table of the shape that they make on Redshift. */
class HistoryRowsIT {

    private static final String A = "create table a (id int);";

    private static final String B = "create table b (id int);";

    @TempDir
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private Trial trial;

    private int rank;

    @BeforeEach
    void createHistory() throws Exception {
        trial = new Trial(folder).script("V1__a.sql", A).script("V2__b.sql", B);
        trial.execute(
                "create table flyway_schema_history (installed_rank int not null sortkey, version varchar(50),"
                        + " description varchar(200) not null, type varchar(20) not null,"
                        + " script varchar(1000) not null, checksum int, installed_by varchar(100) not null,"
                        + " installed_on timestamp not null default getdate(), execution_time int not null,"
                        + " success boolean not null)",
                "alter table flyway_schema_history add constraint flyway_schema_history_pk"
                        + " primary key (installed_rank)",
                "create table a (id int)");
        rank = 1;
    }

    @Test
    void aHistoryOfTheOldShapeGoesOnInIt() throws Exception {
        sql("1", "a", A, true);

        assertThat(trial.migrate()).containsExactly("b");

        assertThat(trial.query("select installed_rank, version, type, checksum, success from flyway_schema_history"
                        + " order by installed_rank"))
                .containsExactly("1|1|SQL|" + checksum(A) + "|t", "2|2|SQL|" + checksum(B) + "|t");
    }

    @Test
    void schemaAndBaselineComeFirst() throws Exception {
        rank = 0;
        row("null, '<< Flyway Schema Creation >>', 'SCHEMA', '\"public\"', null", true);
        row("'1', '<< Flyway Baseline >>', 'BASELINE', '<< Flyway Baseline >>', null", true);

        assertThat(trial.info())
                .containsExactly(
                        "1 a SQL Ignored (Baseline)",
                        "- << Flyway Schema Creation >> SCHEMA Success",
                        "1 << Flyway Baseline >> BASELINE Baseline",
                        "2 b SQL Pending");
        assertThat(trial.migrate()).containsExactly("b");
    }

    @Test
    void aJavaMigrationHasNoChecksum() throws Exception {
        trial.with(
                "locations",
                "filesystem:" + folder.toAbsolutePath() + ",classpath:io/github/redshiftdevops/core/compatibility");
        sql("1", "a", A, true);
        sql("2", "b", B, true);
        row("'3', 'filled', 'JDBC', 'io.github.redshiftdevops.core.compatibility.FilledMigration', null", true);

        assertThat(trial.migrate()).isEmpty();
    }

    @Test
    void whatWasUndoneByAPaidEditionIsPendingAgain() throws Exception {
        sql("1", "a", A, true);
        sql("2", "b", B, true);
        row("'2', 'b', 'UNDO_SQL', 'U2__b.sql', 17", true);

        assertThat(trial.migrate()).containsExactly("b");
    }

    @Test
    void whatWasDeletedIsPendingAgainIfItsFileIsBack() throws Exception {
        sql("1", "a", A, true);
        sql("2", "b", B, true);
        row("'2', 'b', 'DELETE', 'V2__b.sql', " + checksum(B), true);

        assertThat(trial.migrate()).containsExactly("b");
    }

    @Test
    void whatWasDeletedIsNotMissed() throws Exception {
        sql("1", "a", A, true);
        sql("1.5", "gone", "create table gone (id int);", true);
        row("'1.5', 'gone', 'DELETE', 'V1_5__gone.sql', 23", true);

        assertThat(trial.migrate()).containsExactly("b");
    }

    @Test
    void whatIsMissingIsRefused() throws Exception {
        sql("1", "a", A, true);
        sql("1.5", "gone", "create table gone (id int);", true);

        assertThatThrownBy(trial::migrate).isInstanceOf(FailureException.class).hasMessageContaining("1.5");
        assertThat(trial.query("select count(*) from flyway_schema_history")).containsExactly("2");
    }

    @Test
    void aFailedMigrationIsForAPersonToDecide() throws Exception {
        sql("1", "a", A, true);
        sql("2", "b", B, false);

        assertThatThrownBy(trial::migrate).hasMessageStartingWith("RD305");
        assertThat(trial.query("select relname from pg_class where relname = 'b'"))
                .isEmpty();
    }

    @Test
    void anEditedFileIsRefused() throws Exception {
        sql("1", "a", A + " ", true);

        assertThatThrownBy(trial::migrate).isInstanceOf(FailureException.class).hasMessageContaining("V1__a.sql");
    }

    private void sql(String version, String description, String text, boolean success) throws SQLException {
        row(
                "'" + version + "', '" + description + "', 'SQL', 'V" + version.replace('.', '_') + "__" + description
                        + ".sql', " + checksum(text),
                success);
    }

    /** Version, description, type, script and checksum as SQL. */
    private void row(String values, boolean success) throws SQLException {
        trial.execute("insert into flyway_schema_history (installed_rank, version, description, type, script, checksum,"
                + " installed_by, execution_time, success) values (" + rank + ", " + values + ", 'someone', 5, "
                + success + ")");
        rank++;
    }

    /** Of one line, as Flyway's documentation tells it: CRC-32 of the text without line ends. */
    private static int checksum(String line) {
        CRC32 crc = new CRC32();
        crc.update(line.getBytes(StandardCharsets.UTF_8));
        return (int) crc.getValue();
    }
}
