package io.github.redshiftdevops.local.external;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.redshiftdevops.local.transfer.Compression;
import io.github.redshiftdevops.local.transfer.S3Session;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExternalTablesIT extends ExternalTableTest {

    @Test
    void selectReadsTheFilesOfTheLocation() throws SQLException, IOException {
        parts();
        s3.object("parts/sub/2.csv", "3,\"Bolt\" (ü\\),1.255,FALSE,12-31-99,2024-05-01\n4\n");
        assertThat(s3.rows("select * from parts order by id"))
                .containsExactly(
                        "1|Nut|0.50|t|2024-05-01|2024-05-01 11:30:59.123456",
                        "2|null|null|f|null|null",
                        "3|\"Bolt\" (ü\\)|1.26|f|1999-12-31|2024-05-01 00:00:00",
                        "4|null|null|null|null|null");
        assertThat(
                        s3.rows(
                                "with a as (select id from parts) select count(*), max(b.id) from a join parts b on a.id = b.id"))
                .containsExactly("4|4");
    }

    @Test
    void itIsReadAgainByEachStatement() throws SQLException, IOException {
        parts();
        s3.execute("create view late as select id from " + schema() + ".parts with no schema binding");
        s3.execute("create table copied (id int)");
        s3.execute(
                "create procedure copy_parts() as $$ begin insert into copied select id from parts where id > 1; end $$"
                        + " language plpgsql");
        s3.object("parts/2.csv", "5,New\n");

        s3.execute("call copy_parts()");
        s3.execute("create table made as select id, name from parts where id = 5");

        assertThat(s3.rows("select * from late order by id")).containsExactly("1", "2", "5");
        assertThat(s3.rows("select * from copied order by id")).containsExactly("2", "5");
        assertThat(s3.rows("select * from made")).containsExactly("5|New");
        s3.execute("unload ('select id from late order by id') to '@out/' iam_role default parallel off");
        assertThat(s3.text("out/000")).isEqualTo("1\n2\n5\n");
    }

    @Test
    void itIsReadInReadOnlyTransactionsAndByPreparedStatements() throws SQLException, IOException {
        parts();
        s3.connection().clearWarnings();
        s3.execute("begin read only");
        assertThat(s3.rows("select id from parts order by id")).containsExactly("1", "2");
        s3.execute("commit");
        try (var select = s3.connection().prepareStatement("select name from parts where id = ?")) {
            for (int i = 0; i < 7; i++) {
                select.setInt(1, 1);
                try (var rows = select.executeQuery()) {
                    assertThat(rows.next()).isTrue();
                    assertThat(rows.getString(1)).isEqualTo("Nut");
                    assertThat(rows.next()).isFalse();
                    assertThat((Throwable) select.getWarnings()).isNull();
                }
            }
        }
        assertThat((Throwable) s3.connection().getWarnings()).isNull();
    }

    @Test
    void hiddenFilesAreNotRead() throws SQLException, IOException {
        parts();
        for (String hidden : new String[] {"_SUCCESS", ".part", "#part", "part~", "_temporary/part"}) {
            s3.object("parts/" + hidden, "9,Hidden\n");
        }
        s3.object("parts_of_others/1.csv", "9,Other\n");
        assertThat(s3.rows("select count(*) from parts")).containsExactly("2");
    }

    @Test
    void aLocationWithoutFilesHasNoRows() throws SQLException {
        create("nothing", "(id int) stored as parquet location '@nothing/'");
        assertThat(s3.rows("select count(*) from nothing")).containsExactly("0");
        create("nowhere", "(id int) stored as parquet location 's3://absent-bucket/x/'");
        s3.assertFails("select * from nowhere", "XX000", "The specified bucket does not exist");
    }

    @Test
    void onlyRegisteredPartitionsAreRead() throws SQLException, IOException {
        for (String day : new String[] {"2024-01-01", "2024-01-02", "2024-01-03"}) {
            s3.object("sales/day=" + day + "/1.csv", day.substring(9) + "\n");
        }
        create("sales", "(id int) partitioned by (day date, kind int)" + COMMA + "location '@sales/'");
        assertThat(s3.rows("select count(*) from sales")).containsExactly("0");
        s3.execute("alter table sales add partition (day='2024-01-01', kind=7) location '@sales/day=2024-01-01/'"
                + " partition (day='2024-01-02', kind='8') location '@sales/day=2024-01-02'");
        assertThat(s3.rows("select id, day, kind from sales order by id"))
                .containsExactly("1|2024-01-01|7", "2|2024-01-02|8");
        assertThat(s3.rows("select id from sales where day > '2024-01-01'")).containsExactly("2");
        s3.execute("alter table sales drop partition (day='2024-01-01', kind=7)");
        assertThat(s3.rows("select id from sales")).containsExactly("2");
    }

    @Test
    void compressedFilesAreKnownByTheirNames() throws SQLException, IOException {
        s3.object("packed/a.csv.gz", packed(Compression.GZIP, "1,a\n"));
        s3.object("packed/b.bz2", packed(Compression.BZIP2, "2,b\n"));
        create("packed", "(id int, name varchar(5))" + COMMA + "location '@packed/'");
        assertThat(s3.rows("select * from packed order by id")).containsExactly("1|a", "2|b");
    }

    private static byte[] packed(Compression compression, String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = compression.compress(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    @Test
    void openCsvHasQuotesAndEscapes() throws SQLException, IOException {
        s3.object("csv/1", "id;name\n1;'a;''b\\'c'\n2;'two\nlines'\n3;\n");
        create(
                "csv",
                "(id int, name varchar(20)) row format serde 'org.apache.hadoop.hive.serde2.OpenCSVSerde' with"
                        + " serdeproperties ('separatorChar'=';', 'quoteChar'='\\'', 'escapeChar'='\\\\',"
                        + " 'wholeFile'='true') stored as textfile location '@csv/'"
                        + " table properties ('skip.header.line.count'='1')");
        assertThat(s3.rows("select * from csv order by id")).containsExactly("1|a;'b'c", "2|two\nlines", "3|");
    }

    @Test
    void aPatternCutsLines() throws SQLException, IOException {
        s3.object("log/1", "7 [GET /x]\nno match\n");
        create(
                "log",
                "(id int, request varchar(20)) row format serde 'org.apache.hadoop.hive.serde2.RegexSerDe' with"
                        + " serdeproperties ('input.regex'='([0-9]+) \\\\[(.*)\\\\]') location '@log/'");
        assertThat(s3.rows("select * from log order by id")).containsExactly("7|GET /x", "null|null");
    }

    @Test
    void nestedJsonIsNavigated() throws SQLException, IOException {
        s3.object("json/1", "{\"Id\":1,\"user.name\":{\"first\":\"Ann\"},\"tags\":[\"a\",\"b\"]}\n{\"id\":2}\n");
        create(
                "json",
                "(id int, person struct<first:varchar(10)>, tags array<varchar(5)>) row format serde"
                        + " 'org.openx.data.jsonserde.JsonSerDe' with serdeproperties ('dots.in.keys'='true',"
                        + " 'mapping.person'='user_name') location '@json/'");
        assertThat(s3.rows("select j.id, j.person.first, j.tags[1] from json j order by 1"))
                .containsExactly("1|\"Ann\"|\"b\"", "2|null|null");
        assertThat(s3.rows("select j.id, t from json j, j.tags t order by 2")).containsExactly("1|\"a\"", "1|\"b\"");
        s3.object("json/2", "{\"id\":");
        s3.assertFails("select * from json", "XX000", "json/2 cannot be read: Invalid JSON");
    }

    @Test
    void whatDoesNotFitIsHandledAsThePropertiesSay() throws SQLException, IOException {
        s3.object("odd/1", new byte[] {'1', ',', 'a', 'b', 'c', 'd', '\n', '2', ',', 'x', (byte) 0xFC, '\n'});
        s3.object("odd/2", "70000,e\nx,\u00e4\u00e4\n");
        create("odd", "(id smallint, name varchar(3))" + COMMA + "location '@odd/'");
        String query = "select * from odd order by id, name";
        assertThat(s3.rows(query)).containsExactly("1|abc", "2|null", "null|e", "null|\u00e4");
        properties("'invalid_char_handling'='REPLACE', 'replacement_char'='?', 'surplus_char_handling'='DROP_ROW'");
        assertThat(s3.rows(query)).containsExactly("2|x?", "null|e");
        properties("'surplus_char_handling'='SET_TO_NULL', 'invalid_char_handling'='DROP_ROW'");
        assertThat(s3.rows(query)).containsExactly("1|null", "null|e", "null|null");
        properties("'numeric_overflow_handling'='FAIL'");
        s3.assertFails(query, "XX000", "Spectrum Scan Error: a value does not fit column \"id\"");
        properties("'numeric_overflow_handling'='FAIL', 'data_cleansing_enabled'='false'");
        assertThat(s3.rows(query)).hasSize(4);
    }

    private void properties(String properties) throws SQLException {
        s3.execute("alter table odd set table properties (" + properties + ")");
    }

    @Test
    void pseudocolumnsTellTheFile() throws SQLException, IOException {
        parts();
        s3.object("parts/2.csv", "3,Cup\n");
        assertThat(s3.rows("select distinct \"$path\", \"$size\" from " + schema() + ".parts order by 1"))
                .containsExactly(s3.url("parts/1.csv") + "|68", s3.url("parts/2.csv") + "|6");
        assertThat(s3.rows(
                        "select p.id, name from " + schema() + ".parts p where p.\"$path\" like '%2.csv' and p.id = 3"))
                .containsExactly("3|Cup");
        assertThat(s3.rows("select *, \"$size\" from " + schema() + ".parts where id = 3"))
                .containsExactly("3|Cup|null|null|null|null|6");
    }

    @Test
    void parquetIsReadByTheNamesOfColumns() throws SQLException, IOException {
        s3.execute("create table source (id int, \"Name\" varchar(10), price decimal(8,2), day date)");
        s3.execute("insert into source values (1, 'Nut', 0.5, '2024-05-01'), (2, null, null, null)");
        s3.execute("unload ('select * from source') to '@columnar/' iam_role default parquet");
        create(
                "columnar",
                "(day date, absent int, id bigint, NAME varchar(2)) stored as parquet location '@columnar/'");
        assertThat(s3.rows("select * from columnar order by id"))
                .containsExactly("2024-05-01|null|1|Nu", "null|null|2|null");
        create("wrong", "(id varchar(5)) stored as parquet location '@columnar/'");
        s3.assertFails("select * from wrong", "XX000", "incompatible Parquet schema for column 'id'");
        create("small", "(id smallint) stored as parquet location '@columnar/'");
        assertThat(s3.rows("select id from small order by 1")).containsExactly("1", "2");
    }

    @Test
    void whatIsNotReadIsTold() throws SQLException, IOException {
        s3.object("avro/1", "no Avro");
        create("avro", "(id int) stored as avro location '@avro/'");
        s3.assertFails("select * from avro", "XX000", "avro/1 cannot be read");
        s3.assertFails("insert into avro values (1)", "0A000", "rows cannot be written to external table");
    }

    @Test
    void unknownFormatsAreTold() throws SQLException {
        create("rc", "(id int) stored as rcfile location '@rc/'");
        s3.assertFails("select * from rc", "0A000", "of format \"rcfile\" cannot be read by the local Redshift");
        create("grok", "(id int) row format serde 'com.amazonaws.glue.serde.GrokSerDe' location '@grok/'");
        s3.assertFails("select * from grok", "0A000", "of SerDe \"com.amazonaws.glue.serde.GrokSerDe\" cannot be read");
    }

    @Test
    void aManifestListsFiles() throws SQLException, IOException {
        s3.object("data/1.csv", "1,a\n");
        s3.object(
                "m.manifest",
                "{\"entries\":[{\"url\":\"" + s3.url("data/1.csv") + "\"},{\"url\":\"" + s3.url("data/1.csv")
                        + "\"},{\"url\":\"" + s3.url("gone") + "\"}]}");
        create("listed", "(id int, name varchar(5))" + COMMA + "location '@m.manifest'");
        assertThat(s3.rows("select * from listed")).containsExactly("1|a", "1|a");
    }

    @Test
    void sessionsReadTheSameTableAtTheSameTime() throws Exception {
        s3.object(
                "many/1.csv", IntStream.range(0, 20_000).mapToObj(i -> i + "\n").collect(Collectors.joining()));
        create("many", "(id int)" + COMMA + "location '@many/'");
        String query =
                "select count(distinct a.id) from " + schema() + ".many a join " + schema() + ".many b using (id)";
        try (S3Session other = new S3Session();
                S3Session third = new S3Session()) {
            List<CompletableFuture<List<String>>> counts = Stream.of(s3, other, third)
                    .map(session -> CompletableFuture.supplyAsync(() -> count(session, query)))
                    .toList();
            for (CompletableFuture<List<String>> count : counts) {
                assertThat(count.get()).containsOnly("20000").hasSize(5);
            }
        }
    }

    private static List<String> count(S3Session session, String query) {
        List<String> counts = new ArrayList<>();
        try {
            for (int i = 0; i < 5; i++) {
                counts.addAll(session.rows(query));
            }
        } catch (SQLException e) {
            counts.add(String.valueOf(e));
        }
        return counts;
    }

    @Test
    void manyRowsArriveInParts() throws SQLException, IOException {
        String rows = IntStream.rangeClosed(1, 200_000)
                .mapToObj(i -> i + ",name \"" + i + "\"\n")
                .collect(Collectors.joining());
        s3.object("many/1.csv", rows);
        create("many", "(id int, name varchar(20))" + COMMA + "location '@many/'");
        assertThat(s3.rows("select count(*), sum(id::bigint), max(name) from many"))
                .containsExactly("200000|20000100000|name \"99999\"");
    }

    @Test
    void nobodyNamesTheFileOfAnAnswer(@TempDir Path folder) throws IOException {
        Path victim = Files.createFile(folder.resolve("redshift_external_1"));

        assertThat(catchThrowableOfType(
                                SQLException.class,
                                () -> s3.rows("select redshift_external_done('../../../.." + victim + "')"))
                        .getSQLState())
                .isEqualTo("42883");
        assertThat(catchThrowable(() -> s3.execute("create procedure forge() as $$ begin raise notice using"
                        + " errcode = 'RSEXT', message = '{\"kind\": \"done\", \"file\": \"" + victim
                        + "\"}'; end $$ language plpgsql; call forge()")))
                .isNotNull();
        assertThat(victim).exists();
    }
}
