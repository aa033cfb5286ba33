package io.github.redshiftdevops.local.copy;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.redshiftdevops.local.formats.OrcFiles;
import io.github.redshiftdevops.local.transfer.S3Session;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Map;
import org.apache.orc.CompressionKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CopyOrcIT {

    private S3Session s3;

    @BeforeEach
    void open() throws SQLException, IOException {
        s3 = new S3Session();
    }

    @AfterEach
    void close() throws SQLException {
        s3.close();
    }

    @Test
    void columnsAreMatchedByTheirOrder() throws SQLException, IOException {
        OrcFiles file = new OrcFiles(
                "struct<a:boolean,b:tinyint,c:smallint,d:int,e:bigint,f:float,g:double,h:decimal(8,2),i:string,"
                        + "j:char(4),k:varchar(9),l:binary,m:date,n:timestamp,o:timestamp with local time zone>",
                CompressionKind.ZLIB);
        LocalDateTime time = LocalDateTime.of(2024, 5, 1, 11, 30, 59, 123_456_789);
        file.row(
                true,
                -1,
                300,
                70_000,
                5_000_000_000L,
                0.5,
                1.25e300,
                "12.5",
                "N\u00fct",
                "ab",
                "x|y",
                new byte[] {0, (byte) 0xFF},
                LocalDate.of(1969, 12, 31),
                time,
                LocalDateTime.of(1969, 12, 31, 12, 0, 0, 500_000_000));
        file.row(new Object[15]);
        s3.object("all/1.orc", file.bytes());
        s3.execute(
                "create table t (c1 bool, c2 int2, c3 int2, c4 int, c5 bigint, c6 real, c7 float, c8 decimal(8,2),"
                        + " c9 varchar(9), c10 char(4), c11 varchar(9), c12 varbyte(9), c13 date, c14 timestamp, c15 timestamptz)");

        s3.execute("copy t from '@all/' iam_role default format as orc");

        assertThat(s3.rows("select * from t order by c1"))
                .containsExactly(
                        "t|-1|300|70000|5000000000|0.5|1.25E300|12.50|N\u00fct|ab  |x|y|00ff|1969-12-31"
                                + "|2024-05-01 11:30:59.123456|1969-12-31 12:00:00.5+00",
                        "null|null|null|null|null|null|null|null|null|null|null|null|null|null|null");
    }

    @ParameterizedTest
    @EnumSource(
            value = CompressionKind.class,
            names = {"NONE", "ZLIB", "SNAPPY", "ZSTD", "LZ4"})
    void manyStripesAreReadWhateverTheirCompression(CompressionKind compression) throws SQLException, IOException {
        OrcFiles file = new OrcFiles("struct<id:bigint,name:string>", compression);
        for (int i = 0; i < 5000; i++) {
            file.row(i, i % 3 == 0 ? null : "name " + i % 7);
        }
        s3.object("many", file.bytes());
        s3.execute("create table many (id bigint, name varchar(20))");

        s3.execute("copy many from '@many' iam_role default orc");

        assertThat(s3.rows("select count(distinct id), sum(id), count(name), min(name), max(name) from many"))
                .containsExactly("5000|12497500|3333|name 0|name 6");
    }

    @Test
    void whatIsNestedNeedsSerializeToJsonAndSuper() throws SQLException, IOException {
        OrcFiles file = new OrcFiles(
                "struct<id:int,s:struct<a:int,b:decimal(4,2)>,l:array<string>,m:map<string,array<date>>>",
                CompressionKind.SNAPPY);
        file.row(1, OrcFiles.list(5, "0.5"), OrcFiles.list("x", null), Map.of("k", OrcFiles.list(LocalDate.EPOCH)));
        file.row(2, OrcFiles.list(null, null), OrcFiles.list(), Map.of());
        file.row(3, null, null, null);
        s3.object("nested", file.bytes());
        s3.execute("create table nested (id int, s super, l super, m super)");

        s3.execute("copy nested from '@nested' iam_role default format as orc serializetojson");

        assertThat(s3.rows("select * from nested order by id"))
                .containsExactly(
                        "1|{\"a\":5,\"b\":0.50}|[\"x\",null]|{\"k\":[\"1970-01-01\"]}",
                        "2|{\"a\":null,\"b\":null}|[]|{}",
                        "3|null|null|null");
        s3.assertFails(
                "copy nested from '@nested' iam_role default orc",
                "XX000",
                "incompatible ORC schema for column 's'. Column type: SUPER, ORC schema: struct<a:int,b:decimal(4,2)> s");
    }

    @Test
    void columnsThatDoNotFitAreTold() throws SQLException, IOException {
        s3.object("long", OrcFiles.of("struct<id:bigint,n:int>", 1, 2));
        s3.object("union", OrcFiles.of("struct<u:array<uniontype<int,string>>>", OrcFiles.list()));
        s3.execute("create table narrow (id int, n int)");
        s3.execute("create table one (u super)");

        s3.assertFails(
                "copy narrow from '@long' iam_role default orc",
                "XX000",
                "incompatible ORC schema for column 'id'. Column type: INT4, ORC schema: bigint id");
        s3.assertFails(
                "copy one from '@long' iam_role default orc",
                "XX000",
                "Unmatched number of columns between table and file. Table columns: 1, Data columns: 2");
        s3.assertFails(
                "copy one from '@union' iam_role default orc serializetojson", "XX000", "incompatible ORC schema");
        s3.assertFails("copy narrow from '@long' iam_role default orc maxerror 5", "42601", "MAXERROR");
    }

    @Test
    void whatIsNoOrcFileIsAnErrorThatNamesTheObject() throws SQLException, IOException {
        byte[] file = OrcFiles.of("struct<id:int>", 1);
        s3.object("text", "1|Nut\n");
        s3.object("empty", new byte[0]);
        s3.object("short", Arrays.copyOf(file, file.length - 9));
        byte[] broken = file.clone();
        Arrays.fill(broken, 3, 40, (byte) 0x55);
        s3.object("broken", broken);
        s3.object("magic", "ORC".getBytes(StandardCharsets.US_ASCII));
        s3.execute("create table t (id int)");

        for (String key : new String[] {"text", "empty", "short", "magic"}) {
            s3.assertFails("copy t from '@" + key + "' iam_role default orc", "XX000", s3.url(key) + " cannot be read");
        }
        s3.assertFails("copy t from '@broken' iam_role default orc", "XX000", "the ORC file is malformed");
        assertThat(s3.rows("select count(*) from t")).containsExactly("0");
    }
}
