package io.github.redshiftdevops.local.copy;

import io.github.redshiftdevops.local.execution.SqlError;
import io.github.redshiftdevops.local.formats.LibraryFormat;
import io.github.redshiftdevops.local.transfer.Compression;
import io.github.redshiftdevops.local.transfer.FixedWidths;
import io.github.redshiftdevops.local.transfer.ParameterReader;
import io.github.redshiftdevops.local.transfer.S3Location;
import io.github.redshiftdevops.local.transfer.TokenCursor;
import io.github.redshiftdevops.sql.Problem;
import io.github.redshiftdevops.sql.Token;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a COPY that say how the objects are written.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/copy-parameters-data-format.html">Data format
 *     parameters</a>
 */
final class FormatParameters {

    private static final List<String> FORMATS = List.of("csv", "fixedwidth", "json", "avro", "parquet", "orc");

    private static final List<String> COMPRESSIONS = List.of("gzip", "bzip2", "lzop", "zstd");

    /** JSON and Avro cannot be used with these. */
    private static final List<String> OF_TEXT =
            List.of("delimiter", "quote", "escape", "fillrecord", "ignoreblanklines", "null", "removequotes");

    /** Columnar formats can only be used with others than these. */
    private static final List<String> NOT_OF_COLUMNS = List.of(
            "delimiter",
            "quote",
            "escape",
            "ignoreblanklines",
            "null",
            "removequotes",
            "acceptanydate",
            "blanksasnull",
            "dateformat",
            "emptyasnull",
            "encoding",
            "ignoreheader",
            "roundec",
            "timeformat",
            "trimblanks",
            "truncatecolumns",
            "gzip",
            "bzip2",
            "lzop",
            "zstd",
            "comprows",
            "compupdate",
            "ignoreallerrors",
            "maxerror",
            "noload");

    private final ParameterReader parameters;
    private final TokenCursor tokens;
    private Compression compression = Compression.NONE;
    private @Nullable Byte delimiter;
    private @Nullable Byte quote;
    private @Nullable FixedWidths widths;
    private FieldMapping mapping = new FieldMapping.Auto(false);
    private boolean nested;

    FormatParameters(ParameterReader parameters, TokenCursor tokens) {
        this.parameters = parameters;
        this.tokens = tokens;
        parameters.add("csv", token -> {});
        parameters.add("quote", token -> quote = parameters.character());
        parameters.add("delimiter", token -> delimiter = parameters.character());
        parameters.add("fixedwidth", token -> widths = parameters.fixedWidths());
        parameters.add("json", token -> mapping = mapping());
        parameters.add("avro", token -> mapping = mapping());
        for (String columnar : List.of("parquet", "orc")) {
            parameters.add(columnar, token -> nested = tokens.skipWord("serializetojson"));
        }
        for (String name : COMPRESSIONS) {
            parameters.add(name, token -> compression = Compression.valueOf(name.toUpperCase(Locale.ROOT)));
        }
    }

    /** The argument of JSON and AVRO; without one it is 'auto'. */
    private FieldMapping mapping() {
        if (!tokens.skipWord("as") && !tokens.isAtString()) {
            return mapping;
        }
        Token token = tokens.string();
        String argument = TokenCursor.value(token);
        return switch (argument) {
            case "auto" -> new FieldMapping.Auto(false);
            case "auto ignorecase" -> new FieldMapping.Auto(true);
            case "noshred" -> new FieldMapping.NoShred();
            default ->
                S3Location.parse(argument)
                        .<FieldMapping>map(FieldMapping.PathsFile::new)
                        .orElseThrow(() -> tokens.error(
                                token,
                                Problem.of("22023", "this is no option of JSON or AVRO")
                                        .withHint("write 'auto', 'auto ignorecase', 'noshred' or the"
                                                + " 's3://bucket/key' of a JSONPaths file")));
        };
    }

    Compression compression() {
        return compression;
    }

    /**
     * The format.
     *
     * @throws SqlError if the parameters do not go together
     */
    DataFormat format() {
        refuseTwo(FORMATS);
        refuseTwo(COMPRESSIONS);
        for (String other : List.of("escape", "removequotes")) {
            parameters.refuseTogether("csv", other);
        }
        for (String other : List.of("delimiter", "escape", "removequotes")) {
            parameters.refuseTogether("fixedwidth", other);
        }
        for (String other : OF_TEXT) {
            parameters.refuseTogether("json", other);
            parameters.refuseTogether("avro", other);
        }
        for (String other : NOT_OF_COLUMNS) {
            parameters.refuseTogether("parquet", other);
            parameters.refuseTogether("orc", other);
        }
        return parameters.seen("csv") ? csv() : other();
    }

    private void refuseTwo(List<String> names) {
        for (int i = 0; i < names.size(); i++) {
            for (String other : names.subList(i + 1, names.size())) {
                parameters.refuseTogether(names.get(i), other);
            }
        }
    }

    private DataFormat csv() {
        DataFormat.Csv csv =
                new DataFormat.Csv(delimiter == null ? (byte) ',' : delimiter, quote == null ? (byte) '"' : quote);
        if (csv.delimiter() == csv.quote()) {
            throw ParameterReader.conflict("DELIMITER and QUOTE must differ");
        }
        return csv;
    }

    private DataFormat other() {
        if (parameters.seen("json")) {
            return new DataFormat.Json(mapping);
        }
        if (parameters.seen("avro")) {
            return new DataFormat.Library(LibraryFormat.AVRO, mapping, true);
        }
        if (parameters.seen("parquet")) {
            return new DataFormat.Library(LibraryFormat.PARQUET, new FieldMapping.Positions(), nested);
        }
        if (parameters.seen("orc")) {
            return new DataFormat.Library(LibraryFormat.ORC, new FieldMapping.Positions(), nested);
        }
        if (quote != null) {
            throw ParameterReader.conflict("QUOTE can be used only with CSV");
        }
        return widths == null ? delimited() : new DataFormat.FixedWidth(widths);
    }

    private DataFormat delimited() {
        return new DataFormat.Delimited(
                delimiter == null ? (byte) '|' : delimiter, parameters.seen("escape"), parameters.seen("removequotes"));
    }
}
