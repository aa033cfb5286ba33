package io.github.redshiftdevops.local.copy;

import io.github.redshiftdevops.local.execution.SqlError;
import io.github.redshiftdevops.local.transfer.ParameterReader;
import io.github.redshiftdevops.local.transfer.TokenCursor;
import io.github.redshiftdevops.sql.Problem;
import io.github.redshiftdevops.sql.Token;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a COPY, one entry each. What is documented but not built is refused by name; what has no meaning
 * without a cluster, such as compression analysis, is read and ignored.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_COPY-parameters.html">COPY parameter reference</a>
 */
final class CopyParameters {

    private static final long MOST_ERRORS = 100_000;
    private static final List<String> UNSUPPORTED = List.of(
            "encrypted", "job", "master_symmetric_key", "rcfile", "readratio", "sequencefile", "shapefile", "ssh");

    private final TokenCursor tokens;
    private final ParameterReader parameters;
    private final FormatParameters format;

    private final Set<CopyFlag> flags = EnumSet.noneOf(CopyFlag.class);
    private Encoding encoding = Encoding.UTF8;
    private @Nullable Byte invalidReplacement;
    private int ignoreHeader;
    private String nullAs = "\\N";
    private DateFormat dateFormat = DateFormat.defaultDate();
    private DateFormat timeFormat = DateFormat.defaultTime();
    private long maxErrors = 1;

    CopyParameters(TokenCursor tokens) {
        this.tokens = tokens;
        this.parameters = new ParameterReader("COPY", tokens);
        this.format = new FormatParameters(parameters, tokens);
        for (CopyFlag flag : CopyFlag.values()) {
            parameters.add(flag.name().toLowerCase(Locale.ROOT), token -> flags.add(flag));
        }
        parameters.refuse(UNSUPPORTED);
        addConversion();
        addLoad();
    }

    private void addConversion() {
        parameters.add("null", token -> nullAs = bytes(parameters.argument()));
        parameters.add("encoding", token -> encoding = encoding());
        parameters.add("dateformat", token -> dateFormat = format(DateFormat::ofDate));
        parameters.add("timeformat", token -> timeFormat = format(DateFormat::ofTime));
        parameters.add("acceptinvchars", token -> invalidReplacement = replacement());
        parameters.add("ignoreheader", token -> ignoreHeader = (int) parameters.number(0, Integer.MAX_VALUE));
    }

    private void addLoad() {
        parameters.add("manifest", token -> {});
        parameters.add("maxerror", token -> maxErrors = Math.max(1, parameters.number(0, MOST_ERRORS)));
        parameters.add("comprows", token -> parameters.number(1000, Integer.MAX_VALUE));
        parameters.add("compupdate", token -> onOffOrPreset());
        parameters.add("statupdate", token -> parameters.onOrOff());
    }

    private void onOffOrPreset() {
        if (!tokens.skipWord("preset")) {
            parameters.onOrOff();
        }
    }

    private Encoding encoding() {
        tokens.skipWord("as");
        Token token = tokens.isAtString() ? tokens.string() : tokens.word();
        String name = token.text().replace("'", "").toUpperCase(Locale.ROOT);
        for (Encoding known : Encoding.values()) {
            if (known.name().equals(name)) {
                return known;
            }
        }
        throw tokens.error(
                token,
                Problem.of("22023", "COPY knows no encoding of this name")
                        .withHint("write UTF8, UTF16, UTF16LE or UTF16BE"));
    }

    private byte replacement() {
        tokens.skipWord("as");
        return tokens.isAtString() ? parameters.character() : (byte) '?';
    }

    private DateFormat format(Function<String, DateFormat> parser) {
        Token token = parameters.argument();
        try {
            return parser.apply(TokenCursor.value(token));
        } catch (IllegalArgumentException e) {
            throw tokens.error(token, "22023", String.valueOf(e.getMessage()));
        }
    }

    private static String bytes(Token token) {
        return new String(TokenCursor.value(token).getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    /**
     * Reads all of them up to the end of the statement.
     *
     * @throws SqlError if they do not go together
     */
    CopyOptions read() {
        parameters.readAll();
        DataFormat dataFormat = format.format();
        parameters.refuseTogether("maxerror", "ignoreallerrors");
        refuseAnyDateWithAuto();
        if (encoding != Encoding.UTF8 && !(dataFormat instanceof DataFormat.Csv || isDelimited(dataFormat))) {
            throw ParameterReader.conflict("ENCODING " + encoding + " can be used only with delimited and CSV data");
        }
        return new CopyOptions(
                dataFormat,
                format.compression(),
                encoding,
                parameters.seen("manifest"),
                ignoreHeader,
                nullAs.equals("\\0") || nullAs.equals("\\000") ? "\0" : nullAs,
                invalidReplacement,
                dateFormat,
                timeFormat,
                flags.contains(CopyFlag.IGNOREALLERRORS) ? Long.MAX_VALUE : maxErrors,
                Set.copyOf(flags));
    }

    private static boolean isDelimited(DataFormat format) {
        return format instanceof DataFormat.Delimited;
    }

    /** PostgreSQL recognizes the formats of 'auto', and it cannot turn what it refuses into NULL. */
    private void refuseAnyDateWithAuto() {
        boolean auto = dateFormat instanceof DateFormat.Automatic || timeFormat instanceof DateFormat.Automatic;
        if (auto && flags.contains(CopyFlag.ACCEPTANYDATE)) {
            throw SqlError.of("0A000", "ACCEPTANYDATE with 'auto' is not supported by the local Redshift");
        }
    }
}
