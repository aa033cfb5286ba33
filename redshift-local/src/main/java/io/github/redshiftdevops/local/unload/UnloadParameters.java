package io.github.redshiftdevops.local.unload;

import io.github.redshiftdevops.local.execution.SqlError;
import io.github.redshiftdevops.local.transfer.Compression;
import io.github.redshiftdevops.local.transfer.FixedWidths;
import io.github.redshiftdevops.local.transfer.ParameterReader;
import io.github.redshiftdevops.local.transfer.TokenCursor;
import io.github.redshiftdevops.local.unload.UnloadOptions.Existing;
import io.github.redshiftdevops.local.unload.UnloadOptions.ManifestKind;
import io.github.redshiftdevops.sql.Problem;
import io.github.redshiftdevops.sql.Token;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The options of an UNLOAD. Encryption on the server's side has no meaning here and is read; on the client's side it is
 * refused.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_UNLOAD.html#unload-parameters">UNLOAD: parameters</a>
 */
final class UnloadParameters {

    private static final long MEGABYTE = 1 << 20;
    private static final BigDecimal GIGABYTES = BigDecimal.valueOf(1024);
    private static final BigDecimal LEAST_SIZE = BigDecimal.valueOf(5);
    private static final BigDecimal MOST_SIZE = new BigDecimal("6348.8");
    private static final List<String> FORMATS = List.of("csv", "fixedwidth", "json", "parquet");
    private static final List<String> COMPRESSIONS = List.of("gzip", "bzip2", "zstd");
    private static final List<String> OF_TEXT =
            List.of("delimiter", "fixedwidth", "addquotes", "escape", "null", "header");

    private final TokenCursor tokens;
    private final ParameterReader parameters;
    private Compression compression = Compression.NONE;
    private @Nullable Byte delimiter;
    private @Nullable FixedWidths widths;
    private @Nullable String nullAs;
    private @Nullable String extension;
    private ManifestKind manifest = ManifestKind.NONE;
    private final Set<String> partitionBy = new LinkedHashSet<>();
    private boolean include;
    private boolean parallel = true;
    private BigDecimal maxFileSize = MOST_SIZE;

    UnloadParameters(TokenCursor tokens) {
        this.tokens = tokens;
        this.parameters = new ParameterReader("UNLOAD", tokens);
        for (String flag :
                List.of("csv", "json", "parquet", "header", "addquotes", "escape", "allowoverwrite", "cleanpath")) {
            parameters.add(flag, token -> {});
        }
        parameters.refuse(List.of("master_symmetric_key"));
        addFormat();
        addFiles();
    }

    private void addFormat() {
        parameters.add("delimiter", token -> delimiter = parameters.character());
        parameters.add("fixedwidth", token -> widths = parameters.fixedWidths());
        parameters.add("null", token -> nullAs = TokenCursor.value(parameters.argument()));
        for (String name : COMPRESSIONS) {
            parameters.add(name, token -> compression = Compression.valueOf(name.toUpperCase(Locale.ROOT)));
        }
        parameters.add("encrypted", token -> tokens.skipWord("auto"));
        parameters.add("kms_key_id", token -> parameters.argument());
    }

    private void addFiles() {
        parameters.add(
                "manifest", token -> manifest = tokens.skipWord("verbose") ? ManifestKind.VERBOSE : ManifestKind.PLAIN);
        parameters.add("partition", token -> partition());
        parameters.add("parallel", token -> parallel = parameters.onOrOff());
        parameters.add("maxfilesize", token -> maxFileSize = size(token, LEAST_SIZE, MOST_SIZE));
        parameters.add("rowgroupsize", token -> size(token, BigDecimal.valueOf(32), BigDecimal.valueOf(128)));
        parameters.add("extension", token -> extension = TokenCursor.value(parameters.argument()));
    }

    private void partition() {
        tokens.expectWord("by");
        tokens.expectSymbol("(");
        do {
            Token column = tokens.name();
            if (!partitionBy.add(column.foldedName())) {
                throw tokens.error(column, "42701", "column \"" + column.foldedName() + "\" specified more than once");
            }
        } while (tokens.skipSymbol(","));
        tokens.expectSymbol(")");
        include = tokens.skipWord("include");
    }

    /** A size in megabytes. */
    private BigDecimal size(Token parameter, BigDecimal least, BigDecimal most) {
        tokens.skipWord("as");
        BigDecimal size = tokens.decimal();
        if (tokens.skipWord("gb")) {
            size = size.multiply(GIGABYTES);
        } else {
            tokens.skipWord("mb");
        }
        if (size.compareTo(least) < 0 || size.compareTo(most) > 0) {
            throw tokens.error(
                    parameter,
                    Problem.of(
                            "22023",
                            parameter.text().toUpperCase(Locale.ROOT) + " must be between " + least + " MB and "
                                    + most.toPlainString() + " MB"));
        }
        return size;
    }

    /**
     * Reads all of them up to the end of the statement.
     *
     * @throws SqlError if they do not go together
     */
    UnloadOptions read() {
        parameters.readAll();
        refuseTwo(FORMATS);
        refuseTwo(COMPRESSIONS);
        parameters.refuseTogether("allowoverwrite", "cleanpath");
        parameters.refuseTogether("credentials", "kms_key_id");
        for (String other : OF_TEXT) {
            parameters.refuseTogether("parquet", other);
            parameters.refuseTogether("json", other);
        }
        COMPRESSIONS.forEach(other -> parameters.refuseTogether("parquet", other));
        List.of("delimiter", "header", "addquotes", "escape")
                .forEach(other -> parameters.refuseTogether("fixedwidth", other));
        List.of("addquotes", "escape").forEach(other -> parameters.refuseTogether("csv", other));
        if (parameters.seen("rowgroupsize") && !parameters.seen("parquet")) {
            throw ParameterReader.conflict("ROWGROUPSIZE can be used only with PARQUET");
        }
        return new UnloadOptions(
                format(),
                compression,
                parameters.seen("header"),
                manifest,
                List.copyOf(partitionBy),
                include,
                parallel,
                maxFileSize.multiply(BigDecimal.valueOf(MEGABYTE)).longValue(),
                existing(),
                extension);
    }

    private void refuseTwo(List<String> names) {
        for (int i = 0; i < names.size(); i++) {
            for (String other : names.subList(i + 1, names.size())) {
                parameters.refuseTogether(names.get(i), other);
            }
        }
    }

    private Existing existing() {
        if (parameters.seen("allowoverwrite")) {
            return Existing.OVERWRITTEN;
        }
        return parameters.seen("cleanpath") ? Existing.REMOVED : Existing.ERROR;
    }

    private FileFormat format() {
        if (parameters.seen("parquet")) {
            return new FileFormat.Parquet();
        }
        if (parameters.seen("json")) {
            return new FileFormat.Json();
        }
        String nullText = nullAs == null ? "" : nullAs;
        if (parameters.seen("csv")) {
            return new FileFormat.Csv(delimiter == null ? ',' : (char) delimiter.byteValue(), nullText);
        }
        if (widths != null) {
            return new FileFormat.FixedWidth(widths, nullText);
        }
        return new FileFormat.Delimited(
                delimiter == null ? '|' : (char) delimiter.byteValue(),
                parameters.seen("addquotes"),
                parameters.seen("escape"),
                nullText);
    }
}
