package io.github.redshiftdevops.local.copy;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.redshiftdevops.local.transfer.Compression;
import io.github.redshiftdevops.local.transfer.S3Session;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.avro.file.CodecFactory;
import org.apache.avro.file.DataFileWriter;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.generic.GenericRecordBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CopyFormatsIT {

    private static final String ALL = "select * from parts order by id";

    private S3Session s3;

    @BeforeEach
    void createTable() throws SQLException, IOException {
        s3 = new S3Session();
        s3.execute("create table parts (id int, name varchar(40), price decimal(8,2), sold boolean)");
    }

    @AfterEach
    void close() throws SQLException {
        s3.close();
    }

    @Test
    void jsonFieldsFindTheirColumnsByName() throws SQLException, IOException {
        s3.object(
                "p.json",
                "{\"name\":\"Nut \\u00e4\\n\", \"id\":1, \"other\":[1,{}], \"price\":0.5, \"sold\":true}\n"
                        + "  {\"id\":\n 2, \"ID\":9, \"name\":null}{\"id\":3,\"price\":1.5E1,\"name\":{\"a\": [1, null]}}");

        copy("p.json", "json 'auto'");

        assertThat(s3.rows(ALL))
                .containsExactly("1|Nut \u00e4\n|0.50|t", "2|null|null|null", "3|{\"a\":[1,null]}|15.00|null");
    }

    @Test
    void ignorecaseFindsFieldsInAnyCase() throws SQLException, IOException {
        s3.object("p.json", "{\"Id\":1,\"NAME\":\"Nut\"}");

        copy("p.json", "format as json 'auto ignorecase'");
        copy("p.json", "json");

        assertThat(s3.rows("select * from parts order by id nulls last"))
                .containsExactly("1|Nut|null|null", "null|null|null|null");
    }

    @Test
    void aJsonPathsFileSaysWhereValuesAre() throws SQLException, IOException {
        s3.object("paths", "{\"jsonpaths\": [\"$['key']\", \"$['name']['en']\", \"$['prices'][0]\"]}");
        s3.object("p.json", "{\"key\":1,\"name\":{\"en\":\"Nut\"},\"prices\":[2.5,3]} {\"key\":2,\"prices\":[1]}");

        s3.execute("copy parts (id, name, price) from '@p.json' iam_role default json '@paths'");

        assertThat(s3.rows(ALL)).containsExactly("1|Nut|2.50|null", "2|null|1.00|null");
    }

    @Test
    void arraysNeedAJsonPathsFile() throws SQLException, IOException {
        s3.object("p.json", "[1, \"Nut\"]\n[2, \"Bolt\"]");
        s3.object("paths", "{\"jsonpaths\": [\"$[0]\", \"$[1]\"]}");

        s3.execute("copy parts (id, name) from '@p.json' iam_role default json '@paths'");
        assertThat(s3.rows("select id, name from parts order by id")).containsExactly("1|Nut", "2|Bolt");

        assertLoadError("p.json", "json 'auto'", "1|1216|Invalid JSON: an array needs a JSONPaths file");
    }

    @Test
    void badPathsAreErrors() throws IOException, SQLException {
        s3.object("p.json", "{\"key\":[]}");
        s3.object("short", "{\"jsonpaths\": [\"$.key\"]}");
        s3.object("wild", "{\"jsonpaths\": [\"$.*\", \"$.a\", \"$.b\", \"$.c\"]}");
        s3.object("index", "{\"jsonpaths\": [\"$.key[3]\", \"$.a\", \"$.b\", \"$.c\"]}");

        assertFails("json '@short'", "Number of jsonpaths and the number of columns should match");
        assertFails("json '@wild'", "Invalid JSONPath format");
        assertFails("json '@absent'", "NoSuchKey");
        assertLoadError(
                "p.json", "json '@index'", "1|1216|Invalid JSONPath format: Not an array or index out of range.");
    }

    @Test
    void malformedJsonIsLoggedWithItsLastLine() throws SQLException, IOException {
        s3.object("p.json", "{\"id\":1}\n,{\"id\":\n2 x}\n{\"id\":3}\n{\"id\":");

        copy("p.json", "json 'auto' maxerror 9");

        assertThat(s3.rows("select id from parts order by id")).containsExactly("1", "3");
        assertThat(s3.rows("select line_number, err_code from stl_load_errors where query = pg_last_copy_id()"
                        + " order by start_offset"))
                .containsExactly("2|1216", "3|1216", "5|1216");
    }

    @Test
    void fixedWidthsCountCharacters() throws SQLException, IOException {
        s3.object("p.txt", "1  N\u00fct  0.50t\r\n2  Bolt 1.25f\n30      \n");

        copy("p.txt", "fixedwidth 'id:3,name:5,price:4,sold:1' fillrecord");

        assertThat(s3.rows(ALL)).containsExactly("1|N\u00fct|0.50|t", "2|Bolt|1.25|f", "30||null|null");
    }

    @ParameterizedTest
    @EnumSource
    void compressedObjectsAreLoaded(Compression compression) throws SQLException, IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = compression.compress(bytes)) {
            out.write("1|Nut|0.5|t\n".repeat(20_000).getBytes(StandardCharsets.UTF_8));
        }
        s3.object("p", bytes.toByteArray());

        copy("p", compression == Compression.NONE ? "" : compression.name());

        assertThat(s3.rows("select count(*), sum(price) from parts")).containsExactly("20000|10000.00");
    }

    @Test
    void utf16IsLoaded() throws SQLException, IOException {
        String text = "1|N\u00fct \ud83d\ude00|0.5|t\n";
        s3.object("marked", ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE));
        s3.object("le", text.getBytes(StandardCharsets.UTF_16LE));
        s3.object("be", text.getBytes(StandardCharsets.UTF_16BE));

        copy("marked", "encoding utf16");
        copy("le", "encoding as utf16le");
        copy("be", "encoding 'UTF16BE'");

        assertThat(s3.rows("select distinct name, count(*) from parts group by name"))
                .containsExactly("N\u00fct \ud83d\ude00|3");
        s3.assertFails("copy parts from '@le' iam_role default encoding utf16", "XX000", "byte order mark");
    }

    @Test
    void aManifestNamesTheObjects() throws SQLException, IOException {
        s3.object("a/1", "1|Nut|1|t\n");
        s3.object("b/2", "2|Bolt|2|f\n");
        s3.object("b/3", "3|Cap|3|f\n");
        s3.object(
                "m",
                "{\"entries\": [{\"url\":\"" + s3.url("a/1") + "\", \"mandatory\":true}, {\"url\":\"" + s3.url("b/2")
                        + "\"}, {\"url\":\"" + s3.url("absent") + "\", \"mandatory\":false}]}");

        copy("m", "manifest");

        assertThat(s3.rows("select id from parts order by id")).containsExactly("1", "2");
    }

    @Test
    void aManifestMustBeRight() throws IOException {
        s3.object("mandatory", "{\"entries\": [{\"url\":\"" + s3.url("absent") + "\", \"mandatory\":true}]}");
        s3.object("none", "{\"entries\": [{\"url\":\"" + s3.url("absent") + "\"}]}");
        s3.object("text", "1|Nut");

        s3.assertFails("copy parts from '@mandatory' iam_role default manifest", "XX000", "NoSuchKey");
        s3.assertFails("copy parts from '@none' iam_role default manifest", "XX000", "no object that exists");
        s3.assertFails("copy parts from '@text' iam_role default manifest", "XX000", "the manifest is no JSON");
        s3.assertFails("copy parts from '@nowhere' iam_role default manifest", "XX000", "requires full path");
    }

    @Test
    void avroRecordsFindTheirColumnsByName() throws SQLException, IOException {
        for (String codec : List.of("null", "deflate")) {
            s3.object("p-" + codec + ".avro", avro(codec));
        }

        copy("p-", "format as avro 'auto'");

        assertThat(s3.rows("select distinct id, name, price, sold, count(*) from parts group by 1, 2, 3, 4 order by 1"))
                .containsExactly("1|{\"en\":\"Nut\"}|0.50|t|2", "2|null|1.00|null|2");

        s3.object("paths", "{\"jsonpaths\": [\"$.id\", \"$.name.en\"]}");
        s3.execute("truncate parts");
        s3.execute("copy parts (id, name) from '@p-null.avro' iam_role default avro '@paths'");
        assertThat(s3.rows("select id, name from parts order by 1")).containsExactly("1|Nut", "2|null");
    }

    @Test
    void logicalTypesOfAvroAreTheNumbersThatTheyAreStoredAs() throws SQLException, IOException {
        Schema time = LogicalTypes.timestampMillis().addToSchema(Schema.create(Schema.Type.LONG));
        Schema schema = SchemaBuilder.record("event")
                .fields()
                .name("at")
                .type(time)
                .noDefault()
                .endRecord();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataFileWriter<GenericRecord> writer = new DataFileWriter<>(new GenericDatumWriter<>(schema))) {
            writer.create(schema, bytes);
            writer.append(new GenericRecordBuilder(schema).set("at", 1500L).build());
        }
        s3.object("e.avro", bytes.toByteArray());
        s3.execute("create table events (at timestamp)");

        s3.assertFails("copy events from '@e.avro' iam_role default avro 'auto'", "XX000", "stl_load_errors");
        s3.execute("copy events from '@e.avro' iam_role default avro 'auto' timeformat 'epochmillisecs'");

        assertThat(s3.rows("select * from events")).containsExactly("1970-01-01 00:00:01.5");
    }

    private static byte[] avro(String codec) throws IOException {
        Schema name = SchemaBuilder.record("name").fields().requiredString("en").endRecord();
        Schema schema = SchemaBuilder.record("part")
                .fields()
                .requiredInt("id")
                .name("name")
                .type()
                .unionOf()
                .nullType()
                .and()
                .type(name)
                .endUnion()
                .nullDefault()
                .requiredDouble("price")
                .optionalBoolean("sold")
                .endRecord();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataFileWriter<GenericRecord> writer = new DataFileWriter<>(new GenericDatumWriter<>(schema))) {
            writer.setCodec(CodecFactory.fromString(codec));
            writer.create(schema, bytes);
            writer.append(new GenericRecordBuilder(schema)
                    .set("id", 1)
                    .set("name", new GenericRecordBuilder(name).set("en", "Nut").build())
                    .set("price", 0.5)
                    .set("sold", true)
                    .build());
            writer.append(new GenericRecordBuilder(schema)
                    .set("id", 2)
                    .set("price", 1.0)
                    .build());
        }
        return bytes.toByteArray();
    }

    @Test
    void columnsOfParquetMustFit() throws SQLException, IOException {
        s3.execute("unload ('select 1::bigint as id, 2::int as n') to '@q/' iam_role default parquet");
        s3.execute("create table narrow (id int, n int)");
        s3.execute("create table wide (id bigint, n int, more varchar(5))");

        s3.assertFails(
                "copy narrow from '@q/' iam_role default parquet",
                "XX000",
                "incompatible Parquet schema for column 'id'. Column type: INT4, Parquet schema: optional int64 id");
        s3.assertFails(
                "copy wide from '@q/' iam_role default parquet",
                "XX000",
                "Unmatched number of columns between table and file. Table columns: 3, Data columns: 2");
        s3.execute("copy wide from '@q/' iam_role default parquet fillrecord");
        assertThat(s3.rows("select * from wide")).containsExactly("1|2|null");
    }

    @Test
    void whatIsNoParquetIsAnErrorThatNamesTheObject() throws IOException {
        s3.object("p", "1|Nut|0.5|t\n");

        s3.assertFails("copy parts from '@p' iam_role default parquet", "XX000", s3.url("p") + " cannot be read");
        s3.assertFails("copy parts from '@p' iam_role default avro", "XX000", s3.url("p") + " cannot be read");
    }

    private void copy(String key, String options) throws SQLException {
        s3.execute("copy parts from '@" + key + "' iam_role default " + options);
    }

    private void assertFails(String options, String message) {
        s3.assertFails("copy parts from '@p.json' iam_role default " + options, "XX000", message);
    }

    private void assertLoadError(String key, String options, String expected) throws SQLException {
        s3.assertFails("copy parts from '@" + key + "' iam_role default " + options, "XX000", "stl_load_errors");
        assertThat(s3.rows("select line_number, err_code, trim(err_reason) from stl_load_errors"
                        + " where query = pg_last_copy_id()"))
                .containsExactly(expected);
    }
}
