package io.github.redshiftdevops.core.compatibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.redshiftdevops.core.FailureException;
import io.github.redshiftdevops.core.migrate.MigrateOptions;
import io.github.redshiftdevops.core.migrate.UndoTarget;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A project goes from Flyway to us and back. The script {@code benchmarks/flyway-compatibility} adds older Flyways. */
class PlainFlywayIT {

    private static final String FLYWAYS = "io.github.redshiftdevops.core.compatibility.PlainFlyway#all";

    @TempDir
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private Trial trial;

    @BeforeEach
    void createProject() throws Exception {
        trial = new Trial(folder)
                .script("V1__a.sql", "create table a (id int, name varchar(20));\ninsert into a values (1, 'it''s');\n")
                .script("V2__b.sql", "-- ein Kommentar über b\r\ncreate table b (id int);\r\n")
                .script("U2__b.sql", "drop table b;")
                .script("R__v.sql", "create or replace view v as select id from a;");
    }

    @ParameterizedTest
    @MethodSource(FLYWAYS)
    void weContinueWhatFlywayBegan(PlainFlyway flyway) throws Exception {
        assertThat(flyway.migrate(trial)).isEqualTo(3);
        assertThat(trial.ours().validate(trial.database())).isEqualTo(3);
        assertThat(trial.migrate()).isEmpty();
        trial.script("V3__c.sql", "create table c (id int);")
                .script("R__v.sql", "create or replace view v as select id from a where id > 0;");

        assertThat(trial.migrate()).containsExactly("c", "v");

        flyway.run("validate", trial);
        assertThat(flyway.migrate(trial)).isZero();
    }

    @ParameterizedTest
    @MethodSource(FLYWAYS)
    void flywayContinuesWhatWeBegan(PlainFlyway flyway) throws Exception {
        trial.with("schemas", "sales").script("V3__wider.sql", "alter table a alter column name type varchar(30);");
        assertThat(trial.migrate()).containsExactly("a", "b", "wider", "v");
        flyway.run("validate", trial);
        assertThat(flyway.migrate(trial)).isZero();
        trial.script("V4__d.sql", "create table d (id int);")
                .script("R__v.sql", "create or replace view v as select id from a where id > 0;");

        assertThat(flyway.migrate(trial)).isEqualTo(2);

        assertThat(trial.info())
                .containsExactly(
                        "- << Flyway Schema Creation >> SCHEMA Success",
                        "1 a SQL Success",
                        "2 b SQL Success",
                        "3 wider SQL Success",
                        "- v SQL Superseded",
                        "4 d SQL Success",
                        "- v SQL Success");
        assertThat(trial.migrate()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource(FLYWAYS)
    void eachSeesWhatWasEditedAfterTheOtherAppliedIt(PlainFlyway flyway) throws Exception {
        trial.migrate();
        trial.script("V3__c.sql", "create table c (id int);");
        flyway.migrate(trial);

        trial.script("V2__b.sql", "create table b (id bigint);");
        assertThatThrownBy(() -> flyway.run("validate", trial)).hasMessageContaining("checksum mismatch");

        trial.script("V2__b.sql", "-- ein Kommentar über b\ncreate table b (id int);\n")
                .script("V3__c.sql", "create table c (id bigint);");
        assertThatThrownBy(trial::migrate).isInstanceOf(FailureException.class).hasMessageContaining("V3__c.sql");
    }

    @ParameterizedTest
    @MethodSource(FLYWAYS)
    void flywayAppliesAgainWhatWeUndid(PlainFlyway flyway) throws Exception {
        trial.migrate();
        trial.ours().undo(trial.database(), new UndoTarget.Last(1), MigrateOptions.defaults());
        flyway.run("info", trial);

        assertThat(flyway.migrate(trial)).isEqualTo(1);

        assertThat(trial.query("select count(*) from b")).containsExactly("0");
        assertThat(trial.migrate()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource(FLYWAYS)
    void aBaselineOfEitherCountsForTheOther(PlainFlyway flyway) throws Exception {
        trial.with("baselineVersion", "1");
        trial.execute("create table a (id int, name varchar(20))");
        flyway.run("baseline", trial);
        assertThat(trial.migrate()).containsExactly("b", "v");

        Trial other = new Trial(folder).with("baselineVersion", "1");
        other.execute("create table a (id int, name varchar(20))");
        other.ours().baseline(other.database(), MigrateOptions.defaults());
        assertThat(flyway.migrate(other)).isEqualTo(2);
    }

    /** Flyway leaves no row of what failed on Redshift, not even of what ran outside of a transaction. */
    @ParameterizedTest
    @MethodSource(FLYWAYS)
    void weTryAgainWhatFailedInFlyway(PlainFlyway flyway) throws Exception {
        trial.script("V3__alone.sql", "vacuum missing;");
        assertThatThrownBy(() -> flyway.migrate(trial)).hasMessageContaining("missing");
        trial.script("V3__alone.sql", "vacuum a;");

        assertThat(trial.migrate()).containsExactly("alone", "v");
    }

    @ParameterizedTest
    @MethodSource(FLYWAYS)
    void flywayGoesOnAfterOurFailureOnlyWhenItIsRepaired(PlainFlyway flyway) throws Exception {
        trial.script("V3__alone.sql", "vacuum missing;");
        assertThatThrownBy(trial::migrate).isInstanceOf(FailureException.class);
        assertThatThrownBy(trial::migrate).hasMessageStartingWith("RD305");
        assertThatThrownBy(() -> flyway.migrate(trial)).hasMessageContaining("failed");
        trial.script("V3__alone.sql", "vacuum a;");

        flyway.run("repair", trial);

        assertThat(flyway.migrate(trial)).isEqualTo(2);
        assertThat(trial.migrate()).isEmpty();
    }
}
