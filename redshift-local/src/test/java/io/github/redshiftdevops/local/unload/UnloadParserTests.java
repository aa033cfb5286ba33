package io.github.redshiftdevops.local.unload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.redshiftdevops.local.execution.SqlError;
import io.github.redshiftdevops.local.transfer.Compression;
import io.github.redshiftdevops.local.transfer.S3Location;
import io.github.redshiftdevops.local.unload.UnloadOptions.Existing;
import io.github.redshiftdevops.local.unload.UnloadOptions.ManifestKind;
import io.github.redshiftdevops.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnloadParserTests {

    @ParameterizedTest
    @ValueSource(strings = {"select 1", "copy t from 's3://b/k'", "unloaded", "-- unload\nselect 1", ""})
    void otherStatementsAreNoUnload(String sql) {
        assertThat(UnloadCommand.parse(Statement.of(sql))).isEmpty();
    }

    @Test
    void theShortestUnloadWritesPipes() {
        UnloadCommand unload = unload("/* x */ UNLOAD ( 'select ''a''' ) TO 'S3://b/k/p' iam_role default");

        assertThat(unload.query()).isEqualTo("select 'a'");
        assertThat(unload.target()).isEqualTo(new S3Location("b", "k/p"));
        assertThat(unload.options().format()).isEqualTo(new FileFormat.Delimited('|', false, false, ""));
        assertThat(unload.options().parallel()).isTrue();
        assertThat(unload.options().existing()).isEqualTo(Existing.ERROR);
        assertThat(unload.options().maxFileSize()).isEqualTo(6_657_199_308L);
    }

    @Test
    void optionsStandInAnyOrderAndForm() {
        UnloadOptions options = options("zstd maxfilesize as 0.5 gb partition by (A, \"b c\") include manifest verbose"
                + " parallel false header format as csv delimiter as ';' null 'x' region 'eu-west-1' encrypted auto"
                + " extension 'txt' cleanpath");

        assertThat(options)
                .isEqualTo(new UnloadOptions(
                        new FileFormat.Csv(';', "x"),
                        Compression.ZSTD,
                        true,
                        ManifestKind.VERBOSE,
                        List.of("a", "b c"),
                        true,
                        false,
                        512L << 20,
                        Existing.REMOVED,
                        "txt"));
        assertThat(options.suffix()).isEqualTo(".txt");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            quoteCharacter = '^',
            value = {
                "csv json!cannot be used with CSV",
                "csv fixedwidth 'a:1'!cannot be used with CSV",
                "csv escape!cannot be used with CSV",
                "parquet header!cannot be used with PARQUET",
                "parquet gzip!cannot be used with PARQUET",
                "json delimiter ','!cannot be used with JSON",
                "fixedwidth 'a:1' header!cannot be used with FIXEDWIDTH",
                "allowoverwrite cleanpath!cannot be used with ALLOWOVERWRITE",
                "gzip zstd!cannot be used with GZIP",
                "rowgroupsize 64 mb!only with PARQUET",
                "maxfilesize 4 mb!between 5 MB and 6348.8 MB",
                "maxfilesize 7 gb!between 5 MB and 6348.8 MB",
                "parquet rowgroupsize 200!between 32 MB and 128 MB",
                "partition by (a, A)!specified more than once",
                "master_symmetric_key 'x'!MASTER_SYMMETRIC_KEY is not supported",
                "lzop!syntax error at or near \"lzop\"",
                "delimiter '||'!single ASCII character"
            })
    void optionsThatDoNotGoTogetherAreRefused(String options, String message) {
        assertThatExceptionOfType(SqlError.class)
                .isThrownBy(() -> options(options))
                .withMessageContaining(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            quoteCharacter = '^',
            value = {
                "select * from t limit 10!Limit clause is not supported",
                "select top 5 * from t!Limit clause is not supported",
                "delete from t!needs a SELECT query",
                "select 1; select 2!exactly one query",
                "-- nothing!exactly one query"
            })
    void onlyAQueryWithoutLimitIsUnloaded(String query, String message) {
        assertThatExceptionOfType(SqlError.class)
                .isThrownBy(() -> unload("unload ('" + query + "') to 's3://b/k' iam_role default"))
                .withMessageContaining(message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select * from (select * from t limit 10)",
                "with x as (select top 3 a from t) select * from x;",
                "(select 1) union (select 2)"
            })
    void aLimitInsideIsAllowed(String query) {
        assertThat(unload("unload ($$" + query + "$$) to 's3://b/k' iam_role default")
                        .query())
                .isEqualTo(query.replace(";", ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "unload ('select 1') to 's3://b/k' secret_access_key 's3cr3t' 's3cr3t'",
                "unload ('select 1') to 's3cr3t' iam_role default",
                "unload ('select 1') to 's3://b/k' credentials 's3cr3t' credentials 's3cr3t'",
                "unload ('select 1') to 's3://b/k' credentials 's3cr3t",
                "unload ('select 1') to 's3://b/k' credentials $$s3cr3t$$",
                "unload ('select 1') to 's3://b/k' credentials 's3cr3t' csv escape"
            })
    void secretsAreInNoError(String sql) {
        assertThatThrownBy(() -> unload(sql))
                .isInstanceOf(SqlError.class)
                .satisfies(e -> assertThat(((SqlError) e).fields().toString()).doesNotContainIgnoringCase("s3cr3t"));
    }

    private static UnloadCommand unload(String sql) {
        return (UnloadCommand) UnloadCommand.parse(Statement.of(sql)).orElseThrow();
    }

    private static UnloadOptions options(String options) {
        return unload("unload ('select 1') to 's3://b/k' iam_role default " + options)
                .options();
    }
}
