package io.github.redshiftdevops.local.copy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.redshiftdevops.local.execution.Command;
import io.github.redshiftdevops.local.execution.SqlError;
import io.github.redshiftdevops.local.transfer.Compression;
import io.github.redshiftdevops.local.transfer.S3Location;
import io.github.redshiftdevops.sql.Statement;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CopyParserTests {

    @ParameterizedTest
    @ValueSource(
            strings = {"select 1", "copyright", "\"copy\" t", "unload ('x') to 's3://b/k'", "-- copy\nselect 1", ""})
    void otherStatementsAreNoCopy(String sql) {
        assertThat(parse(sql)).isEmpty();
    }

    @Test
    void theShortestCopyHasPipesAndNoHeader() {
        CopyCommand copy = copy("copy t from 's3://bucket/some/prefix' iam_role default");

        assertThat(copy.table()).isEqualTo(new TableName(null, "t"));
        assertThat(copy.columns()).isEmpty();
        assertThat(copy.source()).isEqualTo(new S3Location("bucket", "some/prefix"));
        assertThat(copy.options().format()).isEqualTo(new DataFormat.Delimited((byte) '|', false, false));
        assertThat(copy.options().nullAs()).isEqualTo("\\N");
        assertThat(copy.options().ignoreHeader()).isZero();
        assertThat(copy.options().maxErrors()).isEqualTo(1);
        assertThat(copy.options().compression()).isEqualTo(Compression.NONE);
    }

    @Test
    void namesFoldAndQuotesProtect() {
        CopyCommand copy = copy("/* load */ COPY Public.\"My Table\" ( ID , \"Full Name\" )\n"
                + "-- from the lake\nFROM 'S3://b' iam_role 'arn:aws:iam::1:role/r'");

        assertThat(copy.table()).isEqualTo(new TableName("public", "my table"));
        assertThat(copy.table().quoted()).isEqualTo("public.\"my table\"");
        assertThat(copy.columns()).containsExactly("id", "full name");
        assertThat(copy.source()).isEqualTo(new S3Location("b", ""));
    }

    @Test
    void temporaryTablesKeepTheirMark() {
        assertThat(copy("copy #stage from 's3://b/k' iam_role default").table().table())
                .isEqualTo("#stage");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "iam_role 'r' csv ignoreheader 1 gzip delimiter ';' quote '%'",
                "CSV QUOTE AS '%' DELIMITER AS ';' GZIP IGNOREHEADER AS 1 IAM_ROLE AS 'r'",
                "format as csv quote '%' credentials 'aws_iam_role=r' delimiter ';' ignoreheader as 1 gzip region 'x'",
                "with credentials as 'x' format csv delimiter ';' ignoreheader 1 gzip quote as '%' compupdate off",
                "access_key_id 'a' secret_access_key 'b' session_token 'c' gzip csv ignoreheader 1 quote '%' delimiter ';'"
                        + " statupdate compupdate preset comprows 1000 encoding utf8"
            })
    void parametersStandInAnyOrderAndForm(String parameters) {
        CopyOptions options = copy("copy t from 's3://b/k' " + parameters).options();

        assertThat(options.format()).isEqualTo(new DataFormat.Csv((byte) ';', (byte) '%'));
        assertThat(options.ignoreHeader()).isEqualTo(1);
        assertThat(options.compression()).isEqualTo(Compression.GZIP);
    }

    @Test
    void flagsAreCollected() {
        CopyOptions options = options("escape removequotes emptyasnull blanksasnull truncatecolumns fillrecord"
                + " ignoreblanklines trimblanks noload explicit_ids roundec acceptanydate maxerror as 7");

        assertThat(options.flags())
                .containsExactlyInAnyOrder(
                        CopyFlag.ESCAPE,
                        CopyFlag.REMOVEQUOTES,
                        CopyFlag.EMPTYASNULL,
                        CopyFlag.BLANKSASNULL,
                        CopyFlag.TRUNCATECOLUMNS,
                        CopyFlag.FILLRECORD,
                        CopyFlag.IGNOREBLANKLINES,
                        CopyFlag.TRIMBLANKS,
                        CopyFlag.NOLOAD,
                        CopyFlag.EXPLICIT_IDS,
                        CopyFlag.ROUNDEC,
                        CopyFlag.ACCEPTANYDATE);
        assertThat(options.maxErrors()).isEqualTo(7);
        assertThat(options.format()).isEqualTo(new DataFormat.Delimited((byte) '|', true, true));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            quoteCharacter = '^',
            value = {"'\\t'!9", "'\\\\t'!9", "'\\001'!1", "'\\\\001'!1", "E'\\t'!9", "','!44", "'|'!124", "' '!32"})
    void aDelimiterIsOneCharacter(String literal, int delimiter) {
        assertThat(options("delimiter " + literal).format())
                .isEqualTo(new DataFormat.Delimited((byte) delimiter, false, false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"''", "'ab'", "'\u00e4'", "'\\n'", "'\\r'", "'||'", "'\\\\x'"})
    void anythingElseIsNoDelimiter(String literal) {
        assertThatExceptionOfType(SqlError.class)
                .isThrownBy(() -> options("delimiter " + literal))
                .withMessageContaining("single ASCII character");
    }

    @ParameterizedTest
    @ValueSource(strings = {"'\\N'", "'\\\\N'"})
    void theDefaultNullStringKeepsItsBackslash(String literal) {
        assertThat(options("null as " + literal).nullAs()).isEqualTo("\\N");
    }

    @ParameterizedTest
    @ValueSource(strings = {"'\\0'", "'\\000'", "'\\\\0'"})
    void nulMayBeTheNullString(String literal) {
        assertThat(options("null as " + literal).nullAs()).isEqualTo("\0");
    }

    @Test
    void aNullStringIsTheBytesOfTheFile() {
        assertThat(options("null as '\u00e4'").nullAs()).isEqualTo("\u00c3\u00a4");
        assertThat(options("null as ''").nullAs()).isEmpty();
    }

    @Test
    void invalidCharactersAreReplacedByAQuestionMarkUnlessAnotherIsNamed() {
        assertThat(options("acceptinvchars csv").invalidReplacement()).isEqualTo((byte) '?');
        assertThat(options("acceptinvchars as '^'").invalidReplacement()).isEqualTo((byte) '^');
        assertThat(options("csv").invalidReplacement()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "encrypted",
                "readratio 50",
                "ssh",
                "format shapefile",
                "job create nightly auto on",
                "acceptanydate dateformat 'auto'"
            })
    void whatIsNotBuiltIsRefusedByName(String parameter) {
        assertThatExceptionOfType(SqlError.class)
                .isThrownBy(() -> options(parameter))
                .satisfies(e -> assertThat(e.sqlState()).isEqualTo("0A000"))
                .withMessageContaining("not supported");
    }

    @ParameterizedTest
    @CsvSource({
        "csv escape,cannot be used with CSV",
        "csv removequotes,cannot be used with CSV",
        "quote '%',only with CSV",
        "csv delimiter '\"',must differ",
        "gzip bzip2,cannot be used with GZIP",
        "maxerror 3 ignoreallerrors,cannot be used with MAXERROR",
        "csv csv,redundant options: CSV",
        "gzip gzip,redundant options: GZIP",
        "dateformat 'DD.MM',the format has no year",
        "json 'auto' csv,cannot be used with CSV",
        "json delimiter ';',cannot be used with JSON",
        "avro null as 'x',cannot be used with AVRO",
        "parquet maxerror 5,cannot be used with PARQUET",
        "parquet gzip,cannot be used with PARQUET",
        "fixedwidth 'a:1' delimiter ';',cannot be used with FIXEDWIDTH",
        "fixedwidth 'a',argument of FIXEDWIDTH must be",
        "fixedwidth 'a:0',argument of FIXEDWIDTH must be",
        "json 'automatic',no option of JSON",
        "json 'auto' encoding utf16,ENCODING UTF16 can be used only",
        "encoding latin1,no encoding of this name",
        "access_key_id 'a' secret_access_key 'b',cannot be used with IAM_ROLE"
    })
    void parametersThatDoNotGoTogetherAreRefused(String parameters, String message) {
        assertThatExceptionOfType(SqlError.class)
                .isThrownBy(() -> options(parameters))
                .withMessageContaining(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            quoteCharacter = '^',
            value = {
                "copy!5!end of input",
                "copy t!7!end of input",
                "copy t from!12!end of input",
                "copy t from s3!13!\"s3\"",
                "copy t from 's3://b/k' iam_role!32!end of input",
                "copy t from 's3://b/k' iam_role default bogus!41!\"bogus\"",
                "copy t from 's3://b/k' iam_role default, csv!40!\",\"",
                "copy t from 's3://b/k' iam_role default ignoreheader x!54!\"x\"",
                "copy t from 's3://b/k' iam_role default maxerror -1!50!\"-\"",
                "copy t (a b) from 's3://b/k' iam_role default!11!\"b\"",
                "copy t () from 's3://b/k' iam_role default!9!\")\"",
                "copy 1 from 's3://b/k'!6!\"1\"",
                "copy a.b.c from 's3://b/k' iam_role default!9!\".\"",
                "copy t from 's3://b/k' with csv!29!\"csv\"",
                "copy t from $1 iam_role default!13!\"$1\""
            })
    void syntaxErrorsNameTheirPlace(String sql, String position, String near) {
        assertThatExceptionOfType(SqlError.class)
                .isThrownBy(() -> parse(sql))
                .satisfies(e -> assertThat(e.sqlState()).isEqualTo("42601"))
                .satisfies(e -> assertThat(e.fields()).containsEntry('P', position))
                .withMessageContaining(near);
    }

    @ParameterizedTest
    @ValueSource(strings = {"maxerror 100001", "ignoreheader 9999999999", "comprows 3"})
    void numbersHaveBounds(String parameter) {
        assertThatExceptionOfType(SqlError.class)
                .isThrownBy(() -> options(parameter))
                .satisfies(e -> assertThat(e.sqlState()).isEqualTo("22023"));
    }

    @Test
    void aColumnIsListedOnce() {
        assertThatExceptionOfType(SqlError.class)
                .isThrownBy(() -> parse("copy t (a, A) from 's3://b/k' iam_role default"))
                .withMessageContaining("column \"a\" specified more than once");
    }

    @Test
    void anAuthorizationIsNeeded() {
        assertThatExceptionOfType(SqlError.class)
                .isThrownBy(() -> parse("copy t from 's3://b/k' csv"))
                .satisfies(e -> assertThat(e.fields().get('H')).contains("IAM_ROLE default"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "copy t from stdin",
                "COPY t (a) FROM STDIN WITH CSV",
                "copy t to stdout",
                "copy (select 1) to stdout",
                "copy t from program 'ls'",
                "copy t from 'dynamodb://Movies' iam_role default",
                "copy t from 'emr://j-1/x' iam_role default",
                "copy t from '/etc/passwd' iam_role default",
                "copy job list",
                "copy job drop nightly"
            })
    void everythingButS3IsRefusedWithAHint(String sql) {
        assertThatExceptionOfType(SqlError.class)
                .isThrownBy(() -> parse(sql))
                .satisfies(e -> assertThat(e.sqlState()).isEqualTo("0A000"))
                .satisfies(e -> assertThat(e.fields().get('H')).contains("s3://"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "copy t from 's3://b/k' secret_access_key 's3cr3t' 's3cr3t'",
                "copy t from 's3://b/k' 's3cr3t'",
                "copy t from 's3cr3t' iam_role default",
                "copy t from 's3://b/k' credentials 's3cr3t' credentials 's3cr3t'",
                "copy t from 's3://b/k' credentials 's3cr3t",
                "copy t from 's3://b/k' credentials $$s3cr3t$$",
                "copy t from 's3://b/k' credentials 's3cr3t' csv escape",
                "copy t from 's3://b/k' delimiter 's3cr3t'",
                "copy t from 's3://b/k' dateformat 's3cr3t'",
                "copy t from 's3://b/k' encoding 's3cr3t'"
            })
    void secretsAreInNoError(String sql) {
        assertThatThrownBy(() -> parse(sql))
                .isInstanceOf(SqlError.class)
                .satisfies(e -> assertThat(((SqlError) e).fields().toString()).doesNotContainIgnoringCase("s3cr3t"));
    }

    private static Optional<Command> parse(String sql) {
        return CopyCommand.parse(Statement.of(sql));
    }

    private static CopyCommand copy(String sql) {
        return (CopyCommand) parse(sql).orElseThrow();
    }

    private static CopyOptions options(String parameters) {
        return copy("copy t from 's3://b/k' iam_role default " + parameters).options();
    }
}
