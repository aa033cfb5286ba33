package io.github.redshiftdevops.local.copy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.redshiftdevops.local.execution.SqlError;
import io.github.redshiftdevops.local.s3.LocalFolderStore;
import io.github.redshiftdevops.local.s3.NoObjectStore;
import io.github.redshiftdevops.sql.Statement;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CopyCommandTests {

    private static final String FAILED =
            "Load into table 'products' failed.  Check 'stl_load_errors' system table for details.";

    @TempDir
    Path root;

    private FakeSession session;

    @BeforeEach
    void createTable() throws IOException {
        Files.createDirectory(root.resolve("bucket"));
        session = new FakeSession(new LocalFolderStore(root));
        session.column("id", "int4", "-1", "t", "a");
        session.column("product_name", "varchar", "154", "t", "");
        session.column("price", "numeric", Integer.toString((12 << 16 | 2) + 4), "t", "");
    }

    @Test
    void rowsReachPostgresInItsTextFormat() throws IOException {
        object("products.csv", "\uFEFFproduct_name,price\r\n\"Kettle, \"\"big\"\"\",10.03\r\nTea\\pot,49.94");

        String tag = copy("copy public.products (product_name, price) from 's3://bucket/products.csv'"
                + " iam_role default csv ignoreheader 1");

        assertThat(tag).isEqualTo("COPY");
        assertThat(session.lookedUp).isEqualTo("public.products");
        assertThat(session.copies)
                .containsExactly(
                        "COPY public.products (product_name, price) FROM STDIN (FORMAT text, ENCODING 'UTF8')",
                        "Kettle, \"big\"\t10.03\nTea\\\\pot\t49.94\n");
        assertThat(session.notices)
                .containsExactly("INFO: Load into table 'products' completed, 2 record(s) loaded successfully.");
        assertThat(session.apart).isEmpty();
    }

    @Test
    void identityColumnsAreLeftOutUnlessTheIdsAreExplicit() throws IOException {
        object("p", "7|a|1\n");

        copy("copy products from 's3://bucket/p' iam_role default explicit_ids");
        assertThat(session.copies).contains("7\ta\t1\n").first().asString().contains("(id, product_name, price)");

        object("p", "a|1\n");
        copy("copy products from 's3://bucket/p' iam_role default");
        assertThat(session.copies).last().isEqualTo("a\t1\n");
    }

    @Test
    void identityColumnsInTheListNeedExplicitIdsAndTheOtherWayRound() throws IOException {
        object("p", "7|a|1\n");

        assertFails("copy products (id, product_name) from 's3://bucket/p' iam_role default", "42601", "IDENTITY");
        assertFails(
                "copy products (product_name) from 's3://bucket/p' iam_role default explicit_ids", "42601", "IDENTITY");
        session.columns.get(0).set(5, "d");
        object("p", "7|a");
        copy("copy products (id, product_name) from 's3://bucket/p' iam_role default");
        assertThat(session.copies).last().isEqualTo("7\ta\n");
    }

    @Test
    void severalObjectsAreReadInOrderEachWithItsHeader() throws IOException {
        object("data/b", "h|h\nb|2\n");
        object("data/a", "h|h\na|1");
        object("data/c", "");
        object("data/d", "h|h");

        copy("copy products from 's3://bucket/data/' iam_role default ignoreheader 1");

        assertThat(session.copies).last().isEqualTo("a\t1\nb\t2\n");
    }

    @Test
    void compressedObjectsAreDecompressed() throws IOException {
        ByteArrayOutputStream gzip = new ByteArrayOutputStream();
        for (String member : List.of("a|1\n", "b|2\n")) {
            try (GZIPOutputStream out = new GZIPOutputStream(gzip)) {
                out.write(member.getBytes(StandardCharsets.UTF_8));
            }
        }
        Files.write(root.resolve("bucket/p.gz"), gzip.toByteArray());
        ByteArrayOutputStream bzip2 = new ByteArrayOutputStream();
        try (BZip2CompressorOutputStream out = new BZip2CompressorOutputStream(bzip2)) {
            out.write("c|3\n".getBytes(StandardCharsets.UTF_8));
        }
        Files.write(root.resolve("bucket/p.bz2"), bzip2.toByteArray());

        copy("copy products from 's3://bucket/p.gz' iam_role default gzip");
        assertThat(session.copies).last().isEqualTo("a\t1\nb\t2\n");
        copy("copy products from 's3://bucket/p.bz2' iam_role default bzip2");
        assertThat(session.copies).last().isEqualTo("c\t3\n");
    }

    @Test
    void whatIsNotCompressedIsAnErrorThatNamesTheObject() throws IOException {
        object("p.gz", "a|1\n");

        assertFails("copy products from 's3://bucket/p.gz' iam_role default gzip", "XX000", "s3://bucket/p.gz");
        assertFails("copy products from 's3://bucket/p.gz' iam_role default bzip2", "XX000", "s3://bucket/p.gz");
    }

    @Test
    void aTruncatedArchiveFailsTheLoad() throws IOException {
        ByteArrayOutputStream gzip = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(gzip)) {
            out.write("a|1\n".repeat(5000).getBytes(StandardCharsets.UTF_8));
        }
        Files.write(root.resolve("bucket/p.gz"), java.util.Arrays.copyOf(gzip.toByteArray(), gzip.size() / 2));

        assertFails("copy products from 's3://bucket/p.gz' iam_role default gzip", "XX000", "cannot be read");
    }

    @Test
    void missingObjectsAndBucketsAreRedshiftsErrors() {
        assertFails(
                "copy products from 's3://bucket/no/such' iam_role default",
                "XX000",
                "The specified S3 prefix 'no/such' does not exist");
        assertFails(
                "copy products from 's3://absent/x' iam_role default",
                "XX000",
                "The specified S3 prefix 'x' does not exist");
        assertThat(session.copies).isEmpty();
    }

    @Test
    void withoutAFolderTheErrorSaysHowToNameOne() {
        session.columns.clear();
        FakeSession without = new FakeSession(NoObjectStore.INSTANCE);
        without.column("a", "int4", "-1", "f", "");

        assertThatExceptionOfType(SqlError.class)
                .isThrownBy(() -> command("copy t from 's3://b/k' iam_role default")
                        .execute(without, List.of(), (sql, parameters) -> {}))
                .satisfies(e -> {
                    assertThat(e.sqlState()).isEqualTo("XX000");
                    assertThat(e.primaryMessage()).isEqualTo("The specified S3 prefix 'k' does not exist");
                    assertThat(e.fields().get('D')).contains("started without a folder for S3");
                    assertThat(e.fields().get('H')).contains("--s3-root DIR");
                });
    }

    @Test
    void aPathOutOfTheFolderIsRefused() {
        assertFails("copy products from 's3://bucket/../../etc/' iam_role default", "XX000", "cannot be reached");
        assertFails("copy products from 's3://../etc/passwd' iam_role default", "XX000", "cannot be reached");
    }

    @Test
    void aMissingTableOrColumnIsAnError() throws IOException {
        object("p", "x");

        assertFails("copy products (nope) from 's3://bucket/p' iam_role default", "42703", "column \"nope\"");
        session.columns.clear();
        assertFails("copy products from 's3://bucket/p' iam_role default", "XX000", "nonexistent table products");
    }

    @Test
    void aBadValueFailsTheLoadAndIsLoggedWithItsPlace() throws IOException {
        object("p.csv", "h,h\na,1\n\"two\nlines\",2\nit's,1.x\nb,3\n");

        assertFails("copy products from 's3://bucket/p.csv' iam_role default csv ignoreheader 1", "XX000", FAILED);

        assertThat(session.apart)
                .first()
                .asString()
                .startsWith("insert into pg_catalog.stl_load_errors (userid, slice, tbl, starttime,")
                .containsSubsequence(
                        "(10, 0, 4711, '20",
                        "', 99, 7, 's3://bucket/p.csv', 5, 'price', 'numeric', '12, 2', 5, 'it''s,1.x', '1.x', 1207,"
                                + " 'Invalid digit, Value ''x'', Pos 2, Type: Decimal', 0, 22)");
        assertThat(session.notices).isEmpty();
    }

    @Test
    void theErrorSaysWhichLineAndWhy() throws IOException {
        object("p.csv", "a,1\nb,x\n");

        assertThatExceptionOfType(SqlError.class)
                .isThrownBy(() -> copy("copy products from 's3://bucket/p.csv' iam_role default csv"))
                .satisfies(e -> assertThat(e.fields())
                        .containsEntry(
                                'D',
                                "line 2 of s3://bucket/p.csv, column \"price\": Invalid digit, Value 'x', Pos 0,"
                                        + " Type: Decimal, value \"x\""));
    }

    @Test
    void tooManyAndTooFewFieldsAreErrors() throws IOException {
        object("many.csv", "a,1,2\n");
        object("few.csv", "a\n");
        object("delimiter-at-end.txt", "a|1|\n");
        object("comma-at-end.csv", "a,1,\n");

        assertLogged("copy products from 's3://bucket/many.csv' iam_role default csv", "Extra column(s) found");
        assertLogged("copy products from 's3://bucket/few.csv' iam_role default csv", "Delimiter not found");
        assertLogged("copy products from 's3://bucket/comma-at-end.csv' iam_role default csv", "Extra column(s)");
        copy("copy products from 's3://bucket/delimiter-at-end.txt' iam_role default");
        assertThat(session.copies).last().isEqualTo("a\t1\n");
    }

    @Test
    void fillrecordFillsWhatIsMissing() throws IOException {
        session.column("note", "varchar", "-1", "f", "");
        session.column("kind", "bpchar", "5", "f", "");
        object("p", "a|1\n");

        copy("copy products from 's3://bucket/p' iam_role default fillrecord");
        copy("copy products from 's3://bucket/p' iam_role default fillrecord emptyasnull");

        assertThat(session.copies).contains("a\t1\t\t\\N\n", "a\t1\t\\N\t\\N\n");
    }

    @Test
    void blankLinesAreErrorsUnlessIgnored() throws IOException {
        object("p.csv", "a,1\n\n\r\nb,2\n\n");

        assertLogged("copy products from 's3://bucket/p.csv' iam_role default csv", "Delimiter not found");
        copy("copy products from 's3://bucket/p.csv' iam_role default csv ignoreblanklines");
        assertThat(session.copies).last().isEqualTo("a\t1\nb\t2\n");
    }

    @Test
    void maxerrorSkipsRowsAndSaysHowMany() throws IOException {
        object("p.csv", "a,1\nb,x\nc\"d,3\ne,5\n");

        copy("copy products from 's3://bucket/p.csv' iam_role default csv maxerror 3");

        assertThat(session.copies).last().isEqualTo("a\t1\ne\t5\n");
        assertThat(session.notices)
                .containsExactly(
                        "INFO: Load into table 'products' completed, 2 record(s) could not be loaded.  Check"
                                + " 'stl_load_errors' system table for details.",
                        "INFO: Load into table 'products' completed, 2 record(s) loaded successfully.");
        assertThat(session.apart).first().asString().contains("'b,x'", "'c\"d,3'");
    }

    @Test
    void asManyErrorsAsMaxerrorFailTheLoad() throws IOException {
        object("p.csv", "a,1\nb,x\nc,y\ne,5\n");

        assertLogged("copy products from 's3://bucket/p.csv' iam_role default csv maxerror 2", "'c,y'");
    }

    @Test
    void ignoreallerrorsHasNoLimit() throws IOException {
        object("p.csv", "x\n".repeat(1000) + "a,1\n");

        copy("copy products from 's3://bucket/p.csv' iam_role default csv ignoreallerrors");

        assertThat(session.copies).last().isEqualTo("a\t1\n");
        assertThat(session.notices).first().asString().contains("1000 record(s) could not be loaded");
    }

    @Test
    void noloadOnlyReads() throws IOException {
        object("p.csv", "a,1\n");
        object("bad.csv", "a,x\n");

        copy("copy products from 's3://bucket/p.csv' iam_role default csv noload");

        assertThat(session.copies).isEmpty();
        assertLogged("copy products from 's3://bucket/bad.csv' iam_role default csv noload", "Invalid digit");
    }

    @Test
    void whatOnlyPostgresFindsIsMappedBackToItsLine() throws IOException {
        object("a.csv", "h,h\na,1\n");
        object("b.csv", "h,h\nbad,0\n\"b\nc\",2\nd,3\n");
        session.serverError = server("22P02", "COPY products, line 2, column product_name: \"b\nc\"\nmore");

        SqlError error =
                assertFails("copy products from 's3://bucket/' iam_role default csv ignoreheader 1", "XX000", FAILED);

        assertThat(error.isFromServer()).isTrue();
        assertThat(error.fields().get('D')).startsWith("line 2 of s3://bucket/b.csv, column \"product_name\": said");
        assertThat(session.apart).first().asString().contains("'bad,0', 'bad', 1200, 'said by PostgreSQL'");
    }

    @Test
    void otherErrorsOfPostgresPassUnchanged() throws IOException {
        object("p", "a|1\n");
        session.serverError = server("57014", "COPY products, line 1");

        assertFails("copy products from 's3://bucket/p' iam_role default", "57014", "said by PostgreSQL");
        assertThat(session.apart).singleElement().asString().contains("sys_load_history", "'aborted'");
    }

    @Test
    void longTextsAreCutForTheLogBetweenCharacters() throws IOException {
        object("p", "\u00e4".repeat(1000) + "\0|x|1\n");

        assertLogged(
                "copy products from 's3://bucket/p' iam_role default",
                "'" + ".".repeat(512) + "', '" + "\u00e4".repeat(512) + "'");
    }

    private static SqlError server(String sqlState, String context) {
        return SqlError.fromServer(Map.of('S', "ERROR", 'C', sqlState, 'M', "said by PostgreSQL", 'W', context));
    }

    private void object(String key, String content) throws IOException {
        Path file = root.resolve("bucket").resolve(key);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    private String copy(String sql) {
        return command(sql).execute(session, List.of(), (query, parameters) -> {});
    }

    private SqlError assertFails(String sql, String sqlState, String message) {
        try {
            copy(sql);
        } catch (SqlError e) {
            assertThat(e.sqlState()).isEqualTo(sqlState);
            assertThat(e.primaryMessage()).contains(message);
            return e;
        }
        throw new AssertionError("no error: " + sql);
    }

    private void assertLogged(String sql, String logged) {
        session.apart.clear();
        assertFails(sql, "XX000", FAILED);
        assertThat(session.apart).first().asString().contains(logged);
    }

    private static CopyCommand command(String sql) {
        return (CopyCommand) CopyCommand.parse(Statement.of(sql)).orElseThrow();
    }
}
