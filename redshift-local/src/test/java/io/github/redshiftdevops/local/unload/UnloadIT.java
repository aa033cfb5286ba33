package io.github.redshiftdevops.local.unload;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.redshiftdevops.local.transfer.S3Session;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnloadIT {

    private static final String NOT_EMPTY = "Specified unload destination on S3 is not empty";

    private S3Session s3;

    @BeforeEach
    void createTable() throws SQLException, IOException {
        s3 = new S3Session();
        s3.execute("create table parts (id int, name varchar(40), kind char(8), price decimal(8,2), sold boolean,"
                + " day date, at timestamp)");
        s3.execute("insert into parts values"
                + " (1, 'Nut', 'small', 0.5, true, '2024-02-29', '2024-02-29 10:11:12.5'),"
                + " (2, 'Bolt, \"M8\"', 'small', 12.25, false, '2024-03-01', null),"
                + " (3, null, null, null, null, null, null)");
    }

    @AfterEach
    void close() throws SQLException {
        s3.close();
    }

    @Test
    void rowsAreFieldsBetweenPipes() throws SQLException, IOException {
        String notice = unload("select * from parts order by id", "");

        assertThat(notice).isEqualTo("UNLOAD completed, 3 record(s) unloaded successfully.");
        assertThat(s3.keys()).containsExactly("out/0000_part_00");
        assertThat(s3.text("out/0000_part_00")).isEqualTo("""
                        1|Nut|small|0.50|t|2024-02-29|2024-02-29 10:11:12.5
                        2|Bolt, "M8"|small|12.25|f|2024-03-01|
                        3||||||
                        """);
    }

    @Test
    void parallelOffNamesFilesWithoutSlices() throws SQLException, IOException {
        unload("select id from parts order by id", "parallel off header");

        assertThat(s3.keys()).containsExactly("out/000");
        assertThat(s3.text("out/000")).isEqualTo("id\n1\n2\n3\n");
    }

    @Test
    void csvQuotesWhatNeedsIt() throws SQLException, IOException {
        unload("select id, name, kind from parts order by id", "format as csv header null as 'NULL'");

        assertThat(s3.text("out/0000_part_00"))
                .isEqualTo("id,name,kind\n1,Nut,small\n2,\"Bolt, \"\"M8\"\"\",small\n3,NULL,NULL\n");
    }

    @Test
    void escapeAndAddquotesProtect() throws SQLException, IOException {
        s3.execute("unload ($$select 'a|b\\\\c\"d'::varchar as v, 1 as n$$) to '@out/' iam_role default"
                + " escape addquotes header");

        assertThat(s3.text("out/0000_part_00")).isEqualTo("\"v\"|\"n\"\n\"a\\|b\\\\c\\\"d\"|\"1\"\n");
    }

    @Test
    void fixedWidthsAreFilledWithBlanks() throws SQLException, IOException {
        unload("select id, name, price from parts where id <> 2 order by id", "fixedwidth 'id:3,name:6,price:5'");

        assertThat(s3.text("out/0000_part_00")).isEqualTo("1  Nut   0.50 \n3             \n");
    }

    @Test
    void fixedWidthDoesNotTruncate() throws IOException {
        s3.assertFails(
                "unload ('select name from parts') to '@out/' iam_role default fixedwidth 'name:5'",
                "22001",
                "longer than its FIXEDWIDTH of 5");
        s3.assertFails(
                "unload ('select id, name from parts') to '@out/' iam_role default fixedwidth 'name:50'",
                "22023",
                "FIXEDWIDTH has 1 columns, the query 2");
        assertThat(s3.keys()).isEmpty();
    }

    @Test
    void jsonHasAnObjectForEachRow() throws SQLException, IOException {
        unload("select id, name, price, sold, day from parts order by id", "json");

        assertThat(s3.text("out/0000_part_00"))
                .isEqualTo("{\"id\":1,\"name\":\"Nut\",\"price\":0.50,\"sold\":\"t\",\"day\":\"2024-02-29\"}\n"
                        + "{\"id\":2,\"name\":\"Bolt, \\\"M8\\\"\",\"price\":12.25,\"sold\":\"f\","
                        + "\"day\":\"2024-03-01\"}\n"
                        + "{\"id\":3,\"name\":null,\"price\":null,\"sold\":null,\"day\":null}\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "bzip2", "zstd"})
    void compressedFilesLoadAgain(String compression) throws SQLException, IOException {
        unload("select * from parts", compression + " escape null as '\\\\N'");
        s3.execute("create table again (like parts)");
        s3.execute("copy again from '@out/' iam_role default escape " + compression);

        assertThat(s3.keys()).singleElement().asString().matches("out/0000_part_00\\.(gz|bz2|zst)");
        assertThat(s3.rows("select * from again order by id"))
                .isEqualTo(s3.rows("select * from parts order by id"))
                .hasSize(3);
    }

    @Test
    void parquetLoadsAgain() throws SQLException, IOException {
        unload("select *, 1.5::real as r, 2.5::float8 as d, 3::bigint as b from parts", "format parquet");
        s3.execute("create table again (like parts)");
        s3.execute("alter table again add column r real");
        s3.execute("alter table again add column d float8");
        s3.execute("alter table again add column b bigint");
        s3.execute("copy again from '@out/' iam_role default format as parquet");

        assertThat(s3.keys()).containsExactly("out/0000_part_00.parquet");
        assertThat(s3.rows("select * from again order by id"))
                .containsExactly(
                        "1|Nut|small   |0.50|t|2024-02-29|2024-02-29 10:11:12.5|1.5|2.5|3",
                        "2|Bolt, \"M8\"|small   |12.25|f|2024-03-01|null|1.5|2.5|3",
                        "3|null|null|null|null|null|null|1.5|2.5|3");
    }

    @Test
    void partitionsAreFolders() throws SQLException, IOException {
        unload("select id, kind, day from parts", "partition by (kind, day) manifest");

        assertThat(s3.keys())
                .containsExactly(
                        "out/kind=__HIVE_DEFAULT_PARTITION__/day=__HIVE_DEFAULT_PARTITION__/0000_part_00",
                        "out/kind=small/day=2024-02-29/0000_part_00",
                        "out/kind=small/day=2024-03-01/0000_part_00",
                        "out/manifest");
        assertThat(s3.text("out/kind=small/day=2024-03-01/0000_part_00")).isEqualTo("2\n");
    }

    @Test
    void includeKeepsThePartitionColumns() throws SQLException, IOException {
        s3.execute("unload ('select id, kind from parts where id = 1') to '@out' iam_role default"
                + " partition by (kind) include");

        assertThat(s3.keys()).containsExactly("out/kind=small/0000_part_00");
        assertThat(s3.text("out/kind=small/0000_part_00")).isEqualTo("1|small\n");
    }

    @Test
    void thePartitionColumnMustBeThereAndNotAlone() {
        s3.assertFails(
                "unload ('select id from parts') to '@out/' iam_role default partition by (kind)", "42703", "kind");
        s3.assertFails(
                "unload ('select kind from parts') to '@out/' iam_role default partition by (kind)",
                "42601",
                "at least one column");
    }

    @Test
    void largeResultsAreSplit() throws SQLException, IOException {
        unload(
                "select n, repeat(''x'', 1000) from generate_series(1, 12000) n order by n",
                "parallel off maxfilesize 5 mb");

        assertThat(s3.keys()).containsExactly("out/000", "out/001", "out/002");
        assertThat(s3.text("out/001")).doesNotStartWith("1|");
    }

    @Test
    void aManifestListsTheFilesAndLoadsThem() throws SQLException, IOException {
        unload("select id, name, price from parts", "manifest verbose header");
        s3.execute("create table again (id int, name varchar(40), price decimal(8,2))");
        s3.execute("copy again from '@out/manifest' iam_role default manifest ignoreheader 1 emptyasnull");

        assertThat(s3.text("out/manifest"))
                .contains("{\"url\":\"" + s3.url("out/0000_part_00") + "\", \"meta\": { \"content_length\": ")
                .contains("\"record_count\": 4")
                .contains("{\"name\": \"id\", \"type\": { \"base\": \"integer\" }}")
                .contains("{\"name\": \"name\", \"type\": { \"base\": \"character varying\", \"max_length\": 40 }}")
                .contains("{\"name\": \"price\", \"type\": { \"base\": \"numeric\", \"precision\": 8, \"scale\": 2 }}")
                .contains("\"name\": \"Amazon Redshift\"");
        assertThat(s3.rows("select count(*) from again")).containsExactly("3");
    }

    @Test
    void whatIsThereIsKeptUnlessItMayBeOverwritten() throws SQLException, IOException {
        s3.object("out/other", "keep");
        s3.assertFails("unload ('select 1') to '@out/' iam_role default", "XX000", NOT_EMPTY);

        unload("select 1", "allowoverwrite");
        unload("select 2", "allowoverwrite");
        assertThat(s3.keys()).containsExactly("out/0000_part_00", "out/other");
        assertThat(s3.text("out/0000_part_00")).isEqualTo("2\n");

        unload("select 3", "cleanpath");
        assertThat(s3.keys()).containsExactly("out/0000_part_00");
    }

    @Test
    void cleanpathWithPartitionsCleansOnlyThoseThatAreWritten() throws SQLException, IOException {
        s3.object("out/kind=large/old", "keep");
        s3.object("out/kind=small/old", "remove");

        unload("select id, kind from parts where id = 1", "partition by (kind) cleanpath");

        assertThat(s3.keys()).containsExactly("out/kind=large/old", "out/kind=small/0000_part_00");
    }

    @Test
    void theExtensionReplacesTheUsualOne() throws SQLException, IOException {
        unload("select 1", "gzip extension 'txt.gz'");

        assertThat(s3.keys()).containsExactly("out/0000_part_00.txt.gz");
    }

    @Test
    void noRowsMakeAnEmptyFile() throws SQLException, IOException {
        assertThat(unload("select id from parts where false", "header"))
                .isEqualTo("UNLOAD completed, 0 record(s) unloaded successfully.");
        assertThat(s3.text("out/0000_part_00")).isEqualTo("id\n");
    }

    @Test
    void quotesInTheQueryAreDoubledEscapedOrBetweenDollars() throws SQLException, IOException {
        s3.execute("unload ('select ''it''''s''') to '@a' iam_role default");
        s3.execute("unload ('select \\'NV\\'') to '@b' iam_role default");
        s3.execute("unload ($$select 'it''s'$$) to '@c' iam_role default");

        assertThat(s3.text("a0000_part_00")).isEqualTo("it's\n");
        assertThat(s3.text("b0000_part_00")).isEqualTo("NV\n");
        assertThat(s3.text("c0000_part_00")).isEqualTo("it's\n");
    }

    @Test
    void theQueryIsRedshifts() throws SQLException, IOException {
        unload("select nvl(name, ''none''), dateadd(day, 1, day) from parts order by id", "");

        assertThat(s3.text("out/0000_part_00")).contains("none|").contains("2024-03-01 00:00:00");
    }

    @Test
    void anUnloadSeesTheClientsTransactionAndIsNotUndone() throws SQLException, IOException {
        s3.connection().setAutoCommit(false);
        s3.execute("delete from parts where id > 1");
        unload("select id from parts", "");
        s3.connection().rollback();

        assertThat(s3.text("out/0000_part_00")).isEqualTo("1\n");
        assertThat(s3.rows("select count(*) from parts")).containsExactly("3");
    }

    @Test
    void aFailingQueryLeavesNothing() throws IOException, SQLException {
        s3.assertFails("unload ('select 1/(id - 3) from parts order by id') to '@out/' iam_role default", "22012", "");
        s3.assertFails("unload ('select nope from parts') to '@out/' iam_role default", "42703", "nope");

        assertThat(s3.keys()).isEmpty();
        assertThat(s3.rows("select status, error_message is not null from sys_unload_history"
                        + " where query_id = pg_last_unload_id()"))
                .containsExactly("aborted|t");
    }

    @Test
    void anUnloadInAProcedureRunsInItsTransaction() throws SQLException, IOException {
        s3.execute(
                "create procedure archive() as $$ begin delete from parts where id = 1; unload ('select id from parts"
                        + " order by id') to '@out/' iam_role default; end; $$ language plpgsql");
        s3.execute("call archive()");

        assertThat(s3.text("out/0000_part_00")).isEqualTo("2\n3\n");
    }

    @Test
    void theSystemTablesKnowTheFiles() throws SQLException {
        unload("select id from parts", "csv");

        assertThat(s3.rows("select pg_last_unload_count(), trim(path), line_count, transfer_size, trim(file_format)"
                        + " from stl_unload_log where query = pg_last_unload_id()"))
                .containsExactly("3|" + s3.url("out/0000_part_00") + "|3|6|Text");
        assertThat(s3.rows("select status, unloaded_rows, unloaded_files_count, unloaded_location from"
                        + " sys_unload_history where query_id = pg_last_unload_id()"))
                .containsExactly("completed|3|1|" + s3.url("out/"));
    }

    @Test
    void aBucketMustExist() {
        s3.assertFails("unload ('select 1') to 's3://absent-bucket/x' iam_role default", "XX000", "NoSuchBucket");
        s3.assertFails("unload ('select * from absent') to 's3://absent-bucket/x' iam_role default", "42P01", "absent");
    }

    @Test
    void objectsCanBeReadByOthers() throws SQLException, IOException {
        unload("select 1", "");

        assertThat(Files.getPosixFilePermissions(s3.folder().resolve("out/0000_part_00")))
                .isEqualTo(Files.getPosixFilePermissions(
                        Files.writeString(s3.folder().resolve("mine"), "x")));
    }

    private String unload(String query, String options) throws SQLException {
        return s3.execute("unload ('" + query + "') to '@out/' iam_role default " + options);
    }
}
