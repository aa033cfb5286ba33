package io.github.redshiftdevops.core.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.redshiftdevops.core.FailureException;
import io.github.redshiftdevops.core.connection.ConnectionDetails;
import io.github.redshiftdevops.core.connection.JdbcUrl;
import io.github.redshiftdevops.core.connection.RedshiftDataSource;
import io.github.redshiftdevops.core.connection.Secret;
import io.github.redshiftdevops.core.local.LocalServer;
import io.github.redshiftdevops.core.lock.LockSettings;
import io.github.redshiftdevops.core.lock.RunIdentity;
import io.github.redshiftdevops.local.LocalRedshift;
import io.github.redshiftdevops.local.LocalRedshiftSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TransactionsOfMigrateIT {

    private static final AtomicInteger DATABASES = new AtomicInteger();

    @SuppressWarnings("NullAway.Init")
    private static LocalRedshift redshift;

    @TempDir
    private Path folder;

    private final Map<String, String> flyway = new HashMap<>();

    private final RecordedLog log = new RecordedLog();

    private ConnectionDetails database =
            ConnectionDetails.of(JdbcUrl.parse("jdbc:redshift://set.before/each"), "dev", Secret.none());

    @BeforeAll
    static void startRedshift() {
        redshift = LocalRedshift.start(LocalRedshiftSettings.defaults());
    }

    @AfterAll
    static void stopRedshift() {
        redshift.close();
    }

    @BeforeEach
    void createDatabase() {
        String name = "transactions_" + DATABASES.incrementAndGet();
        LocalServer server = new LocalServer(JdbcUrl.parse(redshift.jdbcUrl("dev")));
        server.createDatabase(name);
        database = server.connectionDetails(name);
    }

    @Test
    void undoesAllOfARunWhoseLastMigrationFails() throws Exception {
        script("V1__a.sql", "create table a (id int);");
        script("V2__b.sql", "create table b (id int); insert into b values (1);");
        script("R__v.sql", "create view v as select nope from b;");

        assertThat(failure()).hasMessageContaining("column \"nope\" does not exist");

        assertThat(query("select relname from pg_class where relname in ('a', 'b')"))
                .isEmpty();
        assertThat(query("select script from flyway_schema_history")).isEmpty();
        assertThat(log.infos()).contains("Rolled back: 2 migrations of the same transaction");
    }

    @Test
    void keepsWhatSucceededIfEachMigrationHasATransactionOfItsOwn() throws Exception {
        script("V1__a.sql", "create table a (id int);");
        script("V2__b.sql", "create table b (id nope);");

        assertThat(catchThrowableOfType(
                        FailureException.class, () -> migrate(new MigrateOptions(LockSettings.defaults(), false, 1))))
                .isNotNull();

        assertThat(query("select script from flyway_schema_history")).containsExactly("V1__a.sql");
    }

    @Test
    void runsAStatementAloneThatRedshiftRefusesInATransaction() throws Exception {
        script("V1__a.sql", "create table a (id int, name varchar(10));");
        script("V2__grow.sql", "alter table a alter column name type varchar(20);");
        script("V3__b.sql", "create table b (id int);");

        MigrationRun run = migrate(MigrateOptions.defaults());

        assertThat(run.applied()).hasSize(3);
        assertThat(log.infos())
                .contains("Alone, outside of a transaction: V2 grow, line 1: ALTER TABLE ALTER COLUMN cannot run in a"
                        + " transaction block");
        assertThat(query("select success from flyway_schema_history")).containsExactly("t", "t", "t");
    }

    @Test
    void refusesAScriptThatMixesThemUnlessItIsAllowed() throws Exception {
        script("V1__a.sql", "create table a (id int, name varchar(10));");
        script("V2__grow.sql", "insert into a values (1, 'a');\nalter table a alter column name type varchar(20);");

        FailureException failure = failure();

        assertThat(failure.problems().get(0).code()).isEqualTo("RD307");
        assertThat(failure).hasMessageContaining("V2__grow.sql").hasMessageContaining("line 2");
        flyway.put("mixed", "true");
        assertThat(migrate(MigrateOptions.defaults()).applied()).hasSize(2);
    }

    @Test
    void runsAloneWhatEndsTheTransaction() throws Exception {
        script("V1__a.sql", "create table a (id int);");
        script("V2__p.sql", """
                create procedure inner_p() as $$ begin truncate a; end; $$ language plpgsql;
                create procedure outer_p() as $$ begin insert into a values (1); call inner_p(); end; $$
                language plpgsql;""");
        script("V3__call.sql", "call outer_p();");
        script("V4__harmless.sql", """
                create procedure harmless() as $$ begin insert into a values (7); end; $$ language plpgsql;
                call harmless();""");
        script("V5__truncate.sql", "truncate table a; insert into a values (9);");

        migrate(MigrateOptions.defaults());

        assertThat(log.infos().stream().filter(line -> line.startsWith("Alone")))
                .satisfiesExactly(
                        line -> assertThat(line).contains("V3 call", "the procedure may commit"),
                        line -> assertThat(line).contains("V5 truncate", "TRUNCATE commits the transaction"));
        assertThat(query("select id from a")).containsExactly("9");
    }

    @Test
    void marksAMigrationOutsideOfATransactionThatFails() throws Exception {
        script("V1__a.sql", "create table a (id int, name varchar(10));");
        script("V2__grow.sql", "alter table nope alter column name type varchar(20);");

        assertThat(failure()).hasMessageContaining("nope");

        assertThat(query("select script from flyway_schema_history where not success"))
                .containsExactly("V2__grow.sql");
        assertThat(failure().problems().get(0).code()).isEqualTo("RD305");
    }

    @Test
    void followsTheConfigurationOfAScript() throws Exception {
        script("V1__a.sql", "create table a (id int);");
        script("V1__a.sql.conf", "executeInTransaction=false");

        migrate(MigrateOptions.defaults());

        assertThat(log.infos()).contains("Alone, outside of a transaction: V1 a, executeInTransaction is false");
    }

    @Test
    void commitsBeforeACallbackThatRunsBetweenVersionedAndRepeatableMigrations() throws Exception {
        script("V1__a.sql", "create table a (id int);");
        script("R__v.sql", "create or replace view v as select id from a;");
        script("afterVersioned.sql", "insert into a values (1);");

        migrate(MigrateOptions.defaults());

        assertThat(query("select id from v")).containsExactly("1");
    }

    @Test
    void splitsLiteralsAsRedshiftDoes() throws Exception {
        script(
                "V1__a.sql",
                "create table a (t varchar(20));\ninsert into a values ('it\\'s; ok');\n"
                        + "insert into a values ('back\\\\');");

        migrate(MigrateOptions.defaults());

        assertThat(query("select t from a")).containsExactly("it's; ok", "back\\");
    }

    @Test
    void saysForWhomItWaitsAndGivesUp() throws Exception {
        script("V1__a.sql", "create table a (id int);");
        migrate(MigrateOptions.defaults());
        script("V2__b.sql", "create table b (id int);");
        try (Connection other = new RedshiftDataSource(database).getConnection()) {
            other.setAutoCommit(false);
            try (Statement statement = other.createStatement()) {
                statement.execute("lock table flyway_schema_history_lock");
            }

            FailureException failure = catchThrowableOfType(FailureException.class, () -> migrate(impatient()));

            assertThat(failure.problems().get(0).code()).isEqualTo("RD308");
            assertThat(failure).hasMessageContaining("user 'dev' on host");
            assertThat(log.infos())
                    .anyMatch(
                            line -> line.startsWith("Waiting for another run that migrates this database: user 'dev'"));
        }

        assertThat(migrate(impatient()).applied()).hasSize(1);
    }

    private static MigrateOptions impatient() {
        RunIdentity identity = new RunIdentity("here", Optional.of("shop:41"));
        return new MigrateOptions(
                new LockSettings(Duration.ofMillis(700), Duration.ofMillis(300), Duration.ofMillis(300), identity),
                true,
                1);
    }

    private MigrationRun migrate(MigrateOptions options) {
        flyway.put("locations", "filesystem:" + folder.toAbsolutePath());
        FlywaySettings settings = FlywaySettings.of(new FlywaySources(folder, flyway, Map.of(), Map.of(), Map.of()));
        ClassLoader classLoader = TransactionsOfMigrateIT.class.getClassLoader();
        return new Migrations(new MigrationSettings(folder, classLoader, settings), log).migrate(database, options);
    }

    private FailureException failure() {
        return catchThrowableOfType(FailureException.class, () -> migrate(MigrateOptions.defaults()));
    }

    private void script(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private List<String> query(String sql) throws SQLException {
        try (Connection connection = new RedshiftDataSource(database).getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }
}
