package io.github.redshiftdevops.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Commands that only Redshift has. */
class CommandsIT {

    private FreshSchema schema;

    @BeforeEach
    void open() throws SQLException {
        schema = new FreshSchema();
    }

    @AfterEach
    void close() throws SQLException {
        schema.close();
    }

    @Test
    void analyzeCompressionHasARowForEachColumn() throws SQLException {
        schema.run("create table a (id int, name varchar(5), city varchar(5) encode zstd) sortkey (id)");
        assertThat(schema.rows("analyze compression a"))
                .containsExactly("a id raw 0.00", "a name lzo 0.00", "a city zstd 0.00");
        assertThat(schema.rows("analyse compression " + schema.name() + ".a (city) comprows 1000"))
                .containsExactly("a id N/A 0.00", "a name N/A 0.00", "a city zstd 0.00");
        assertThat(schema.rows("analyze compression")).contains("a city zstd 0.00");
    }

    @Test
    void analyzeCompressionOfWhatIsNotThereIsAnError() throws SQLException {
        schema.run("create table a (id int)");
        schema.refuses("analyze compression b", "42P01", "relation \"b\" does not exist");
        schema.refuses("analyze compression a (c)", "42703", "column \"c\"");
        schema.refuses("analyze compression a b", "42601", "syntax error at or near \"b\"");
    }

    @Test
    void showDatasharesListsWhatIsRecorded() throws SQLException {
        schema.run("create datashare shown_sales", "create datashare shown_stock");
        assertThat(schema.rows("show datashares like 'shown%sales'"))
                .singleElement()
                .asString()
                .startsWith("shown_sales ")
                .contains(" dev null outbound ");
        assertThat(schema.rows("show datashares")).hasSizeGreaterThanOrEqualTo(2);
        schema.run("drop datashare shown_sales", "drop datashare shown_stock");
    }

    @Test
    void showModelSaysWhatIsRecorded() throws SQLException {
        String model = schema.name() + ".churn";
        schema.run("create model " + model + " from a target b function f iam_role default settings (s3_bucket 'x')");
        assertThat(schema.rows("show model all")).contains(schema.name() + " churn");
        assertThat(schema.rows("show model " + model))
                .contains("Model Name churn", "Schema Name " + schema.name(), "Owner tester");
        schema.run("drop model " + model);
        schema.refuses("show model " + model, "42704", "does not exist");
    }

    @Test
    void cancelEndsTheQueryOfAnotherSession() throws SQLException {
        try (Connection other = SharedLocalRedshift.connect();
                Statement statement = other.createStatement()) {
            String processId = SharedLocalRedshift.rows(statement, "select pg_backend_pid()")
                    .get(0);
            CompletableFuture<Void> endless = CompletableFuture.runAsync(() -> crossJoin(statement));
            waitUntilActive(processId);
            schema.run("cancel " + processId + " 'Long-running query'");
            assertThatExceptionOfType(CompletionException.class)
                    .isThrownBy(endless::join)
                    .havingRootCause()
                    .satisfies(e -> assertThat(((SQLException) e).getSQLState()).isEqualTo("57014"));
            assertThat(SharedLocalRedshift.rows(statement, "select 1")).containsExactly("1");
        }
    }

    private static void crossJoin(Statement statement) {
        try {
            statement.execute("select count(*) from pg_attribute a, pg_attribute b, pg_attribute c, pg_attribute d");
        } catch (SQLException e) {
            throw new CompletionException(e);
        }
    }

    private void waitUntilActive(String processId) throws SQLException {
        String active = "select count(*) from pg_stat_activity where state = 'active' and pid = " + processId;
        while (!schema.rows(active).equals(List.of("1"))) {
            Thread.onSpinWait();
        }
    }

    @Test
    void cancelOfAnAbsentSessionIsAnError() {
        schema.refuses("cancel 999999999", "XX000", "Session 999999999 does not exist.");
        schema.refuses("cancel 'a'", "42601", "syntax error");
    }

    @Test
    void aGrantOfSeveralPrivilegesGrantsThoseThatPostgresHas() throws SQLException {
        schema.run(
                "create user grantee password disable",
                "create group granted",
                "create table a (id int)",
                "grant drop, select, alter on a to grantee with grant option, group granted");
        assertThat(schema.rows("select privilege_type, identity_type, admin_option from pg_catalog.redshift_show_grants"
                        + " where schema_name = '" + schema.name() + "' and identity_name in ('grantee', 'granted')"
                        + " order by identity_type"))
                .containsExactly("SELECT group f", "SELECT user t");
        assertThat(schema.rows("select count(*) from pg_catalog.redshift_grant"
                        + " where statement like 'grant drop, select, alter%'"))
                .containsExactly("1");
        schema.run("drop table a", "drop group granted", "drop user grantee");
    }

    @Test
    void anExternalTableKeepsItsPlaceItsFormatAndItsPartitions() throws SQLException {
        String table = schema.name() + ".sales";
        schema.run(
                "create external table " + table + " (id int, name varchar(5)) partitioned by (sold date)"
                        + " stored as textfile location 's3://bucket/old/' table properties ('numRows'='1')",
                "alter table " + table + " set location 's3://bucket/new/'",
                "alter table " + table + " set file format parquet",
                "alter table " + table + " add if not exists partition (sold='2008-01-01') location 's3://bucket/1/'"
                        + " partition (sold = '2008-01-02') location 's3://bucket/2/'",
                "alter table " + table + " partition (sold='2008-01-01') set location 's3://bucket/3/'",
                "alter table " + table + " drop partition (sold='2008-01-02')");
        String definition = """
                CREATE EXTERNAL TABLE %s (
                    id integer,
                    name character varying(5)
                )
                PARTITIONED BY (sold date)
                STORED AS PARQUET
                LOCATION 's3://bucket/new/'
                TABLE PROPERTIES ('numRows'='1');""".formatted(table);
        assertThat(schema.rows("show external table " + table)).containsExactly(definition);
        assertThat(schema.rows("show external table dev." + table + " partition"))
                .containsExactly(definition + "\nALTER TABLE " + table
                        + " ADD IF NOT EXISTS PARTITION (sold='2008-01-01') LOCATION 's3://bucket/3/';");
        assertThat(schema.rows("select \"values\", location from svv_external_partitions where schemaname = '"
                        + schema.name() + "'"))
                .containsExactly("sold='2008-01-01' s3://bucket/3/");
    }

    @Test
    void whatOnlyExternalTablesHaveIsRefusedForOthers() throws SQLException {
        schema.run("create table a (id int)");
        String message = "a\" is not an external table";
        schema.refuses("alter table a set location 's3://bucket/a/'", "42809", message);
        schema.refuses("alter table a add partition (b='c') location 's3://bucket/a/'", "42809", message);
        schema.refuses("show external table a", "42809", message);
    }

    @Test
    void aPartitionIsThereOnce() throws SQLException {
        String table = schema.name() + ".sales";
        String add = "alter table " + table + " add partition (sold='2008-01-01') location 's3://bucket/1/'";
        schema.run("create external table " + table + " (id int) partitioned by (sold date) stored as parquet"
                + " location 's3://bucket/'");
        schema.run(add, add.replace("partition", "if not exists partition"));
        schema.refuses(add, "42710", "already exists");
        schema.refuses("alter table " + table + " drop partition (sold='1999-01-01')", "42704", "does not exist");
        schema.run("begin");
        schema.refuses(add, "25001", "ALTER EXTERNAL TABLE cannot run inside a transaction block");
        schema.run("rollback");
    }

    @Test
    void showGrantsOnlyShowsWhatWasAskedFor() throws SQLException {
        schema.run(
                "create user shown_ann password disable",
                "create role shown_analyst",
                "create table a (id int)",
                "create function f(int) returns int stable as $$ select $1 $$ language sql",
                "grant select on a to shown_ann, role shown_analyst",
                "grant usage on schema " + schema.name() + " to role shown_analyst",
                "grant execute on function f(int) to shown_ann");
        String table = "show grants on table " + schema.name() + ".a";
        assertThat(schema.rows(table)).hasSizeGreaterThan(2);
        assertThat(schema.rows(table + " limit 1")).hasSize(1);
        assertThat(schema.rows(table + " for shown_ann"))
                .singleElement()
                .asString()
                .contains(" a TABLE SELECT ", " shown_ann user f ");
        assertThat(schema.rows(table + " for shown_analyst")).isEmpty();
        assertThat(schema.rows(table + " for public")).isEmpty();
        assertThat(schema.rows("show grants on schema " + schema.name() + " for role shown_analyst"))
                .singleElement()
                .asString()
                .contains(" SCHEMA USAGE ");
        assertThat(schema.rows("show grants on function " + schema.name() + ".f(int) for shown_ann"))
                .singleElement()
                .asString()
                .contains(" f(integer) FUNCTION EXECUTE ");
        assertThat(schema.rows("show grants for role shown_analyst from database dev"))
                .hasSize(2);
        assertThat(schema.rows("show tables from schema " + schema.name() + " limit 0"))
                .isEmpty();
        schema.run("drop table a", "drop function f(int)", "drop role shown_analyst force", "drop user shown_ann");
    }

    @Test
    void policiesAreSwitchedOnForTablesThatExistOnly() throws SQLException {
        schema.run("create table a (id int)", "alter table a row level security on", "insert into a values (1)");
        assertThat(schema.rows("select id from a")).containsExactly("1");
        schema.refuses("alter table b row level security on", "42P01", "relation \"b\" does not exist");
        schema.refuses("alter table a row level security maybe", "42601", "syntax error at or near \"maybe\"");
    }

    @Test
    void anExternalSchemaIsAlteredIfItExists() throws SQLException {
        schema.run(
                "create external schema altered_lake from data catalog database 'd' iam_role default",
                "alter external schema altered_lake iam_role 'arn:x'",
                "drop schema altered_lake");
        schema.refuses("alter external schema absent_lake iam_role 'arn:x'", "42704", "does not exist");
    }
}
