package io.github.redshiftdevops.local.external;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.redshiftdevops.local.formats.OrcFiles;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.avro.file.DataFileWriter;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.generic.GenericRecordBuilder;
import org.apache.orc.CompressionKind;
import org.junit.jupiter.api.Test;

class ExternalFormatsIT extends ExternalTableTest {

    @Test
    void orcIsReadByTheNamesOfColumns() throws SQLException, IOException {
        OrcFiles file = new OrcFiles(
                "struct<id:bigint,Name:string,day:date,at:timestamp,bytes:binary,tags:array<string>>",
                CompressionKind.ZSTD);
        file.row(
                1,
                "Nut",
                LocalDate.of(2024, 5, 1),
                LocalDateTime.of(2024, 5, 1, 1, 2, 3),
                new byte[] {(byte) 0xCA, (byte) 0xFE},
                OrcFiles.list("a", "b"));
        file.row(70_000, null, null, null, null, null);
        s3.object("orc/1", file.bytes());
        create(
                "orc",
                "(tags array<varchar(5)>, at timestamp, absent int, NAME varchar(2), id int, day date, bytes varbyte(4))"
                        + " stored as orc location '@orc/'");

        assertThat(s3.rows("select o.id, o.name, o.absent, o.day, o.at, o.bytes, o.tags[1] from orc o order by 1"))
                .containsExactly(
                        "1|Nu|null|2024-05-01|2024-05-01 01:02:03|cafe|\"b\"", "70000|null|null|null|null|null|null");
        create("wrong", "(id varchar(5)) stored as orc location '@orc/'");
        s3.assertFails(
                "select * from wrong",
                "XX000",
                "incompatible ORC schema for column 'id'. Column type: CHARACTER VARYING(5), ORC schema: bigint id");
    }

    @Test
    void orcIsReadByPositionIfThePropertySaysSo() throws SQLException, IOException {
        s3.object("orc/1", OrcFiles.of("struct<_col0:int,_col1:string>", 1, "Nut"));
        create(
                "placed",
                "(id int, name varchar(9), more int) stored as orc location '@orc/'"
                        + " table properties ('orc.schema.resolution'='position')");
        create("named", "(id int, name varchar(9)) stored as orc location '@orc/'");

        assertThat(s3.rows("select * from placed")).containsExactly("1|Nut|null");
        assertThat(s3.rows("select * from named")).containsExactly("null|null");
    }

    @Test
    void integersOfOrcThatOverflowAreHandledAsThePropertySays() throws SQLException, IOException {
        s3.object("orc/1", OrcFiles.of("struct<id:bigint>", 70_000));
        create("small", "(id smallint) stored as orc location '@orc/'");
        s3.assertFails("select * from small", "XX000", "a value does not fit column \"id\"");
        s3.execute("alter table small set table properties ('numeric_overflow_handling'='SET_TO_NULL')");
        assertThat(s3.rows("select * from small")).containsExactly("null");
    }

    @Test
    void whatIsNoOrcIsToldWithItsFile() throws SQLException, IOException {
        s3.object("orc/1", "no file of columns");
        create("orc", "(id int) stored as orc location '@orc/'");
        s3.assertFails("select * from orc", "XX000", "orc/1 cannot be read: this is no ORC file");
        s3.assertFails("insert into orc values (1)", "0A000", "rows cannot be written to external table");
    }

    @Test
    void avroIsReadByTheNamesOfFields() throws SQLException, IOException {
        Schema schema = SchemaBuilder.record("part")
                .fields()
                .requiredLong("ID")
                .optionalString("name")
                .requiredDouble("price")
                .requiredBoolean("sold")
                .name("tags")
                .type()
                .array()
                .items()
                .stringType()
                .noDefault()
                .endRecord();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataFileWriter<GenericRecord> writer = new DataFileWriter<>(new GenericDatumWriter<>(schema))) {
            writer.create(schema, bytes);
            writer.append(new GenericRecordBuilder(schema)
                    .set("ID", 1L)
                    .set("name", "Nut")
                    .set("price", 0.5)
                    .set("sold", true)
                    .set("tags", OrcFiles.list("a"))
                    .build());
        }
        s3.object("avro/1.avro", bytes.toByteArray());
        create(
                "avro",
                "(sold boolean, id int, absent date, name varchar(2), price decimal(8,2), tags array<varchar(3)>)"
                        + " stored as avro location '@avro/'");

        assertThat(s3.rows("select * from avro")).containsExactly("t|1|null|Nu|0.50|[\"a\"]");
    }
}
