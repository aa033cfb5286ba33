package io.github.redshiftdevops.local.copy;

import io.github.redshiftdevops.local.execution.SqlError;
import io.github.redshiftdevops.sql.Problem;
import io.github.redshiftdevops.sql.Token;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
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
            "avro",
            "encrypted",
            "fixedwidth",
            "job",
            "json",
            "lzop",
            "manifest",
            "master_symmetric_key",
            "orc",
            "parquet",
            "readratio",
            "rcfile",
            "sequencefile",
            "shapefile",
            "ssh",
            "zstd");

    private final TokenCursor tokens;
    private final Map<String, Consumer<Token>> readers = new HashMap<>();
    private final Set<String> seen = new HashSet<>();

    private final Set<CopyFlag> flags = EnumSet.noneOf(CopyFlag.class);
    private Compression compression = Compression.NONE;
    private @Nullable Byte delimiter;
    private @Nullable Byte quote;
    private @Nullable Byte invalidReplacement;
    private int ignoreHeader;
    private String nullAs = "\\N";
    private DateFormat dateFormat = DateFormat.defaultDate();
    private DateFormat timeFormat = DateFormat.defaultTime();
    private long maxErrors = 1;

    CopyParameters(TokenCursor tokens) {
        this.tokens = tokens;
        for (CopyFlag flag : CopyFlag.values()) {
            readers.put(flag.name().toLowerCase(Locale.ROOT), token -> flags.add(flag));
        }
        UNSUPPORTED.forEach(name -> readers.put(name, this::refuse));
        addFormat();
        addConversion();
        addIgnored();
    }

    private void addFormat() {
        readers.put("csv", token -> {});
        readers.put("quote", token -> quote = character());
        readers.put("delimiter", token -> delimiter = character());
        readers.put("gzip", token -> compression = Compression.GZIP);
        readers.put("bzip2", token -> compression = Compression.BZIP2);
        readers.put("encoding", token -> encoding());
    }

    private void addConversion() {
        readers.put("null", token -> nullAs = bytes(argument()));
        readers.put("ignoreheader", token -> ignoreHeader = (int) number(0, Integer.MAX_VALUE));
        readers.put("maxerror", token -> maxErrors = Math.max(1, number(0, MOST_ERRORS)));
        readers.put("dateformat", token -> dateFormat = format(DateFormat::ofDate));
        readers.put("timeformat", token -> timeFormat = format(DateFormat::ofTime));
        readers.put("acceptinvchars", token -> invalidReplacement = replacement());
    }

    private void addIgnored() {
        readers.put("iam_role", token -> iamRole());
        for (String name : List.of("credentials", "access_key_id", "secret_access_key", "session_token", "region")) {
            readers.put(name, token -> argument());
        }
        readers.put("comprows", token -> number(1000, Integer.MAX_VALUE));
        readers.put("compupdate", token -> onOrOff());
        readers.put("statupdate", token -> onOrOff());
    }

    /** Reads the next parameter. */
    void next() {
        boolean with = tokens.skipWord("with");
        boolean format = !with && tokens.skipWord("format");
        if (format) {
            tokens.skipWord("as");
        }
        Token token = tokens.peek();
        String name = token == null ? "" : token.text().toLowerCase(Locale.ROOT);
        Consumer<Token> reader = readers.get(name);
        if (token == null || reader == null || (with && !name.equals("credentials"))) {
            throw tokens.syntaxError();
        }
        if (!seen.add(name)) {
            throw tokens.error(token, "42601", "conflicting or redundant options: " + name.toUpperCase(Locale.ROOT));
        }
        tokens.word();
        reader.accept(token);
    }

    private void refuse(Token token) {
        throw tokens.error(
                token,
                Problem.of(
                        "0A000",
                        "COPY parameter " + token.text().toUpperCase(Locale.ROOT)
                                + " is not supported by the local Redshift"));
    }

    private Token argument() {
        tokens.skipWord("as");
        return tokens.string();
    }

    private long number(long least, long most) {
        tokens.skipWord("as");
        return tokens.integer(least, most);
    }

    private void iamRole() {
        tokens.skipWord("as");
        if (!tokens.skipWord("default")) {
            tokens.string();
        }
    }

    private void onOrOff() {
        for (String word : List.of("on", "off", "true", "false", "preset")) {
            if (tokens.skipWord(word)) {
                return;
            }
        }
    }

    private void encoding() {
        tokens.skipWord("as");
        Token token = tokens.isAtString() ? tokens.string() : tokens.word();
        String encoding = token.text().replace("'", "").toUpperCase(Locale.ROOT);
        if (!encoding.equals("UTF8")) {
            throw tokens.error(
                    token,
                    Problem.of("0A000", "COPY from an encoding other than UTF8 is not supported by the local Redshift")
                            .withHint("convert the objects to UTF-8"));
        }
    }

    private byte replacement() {
        tokens.skipWord("as");
        return tokens.isAtString() ? character() : (byte) '?';
    }

    /** One ASCII character; {@code '\\t'} and {@code '\\001'}, whose backslash was escaped once more, count too. */
    private byte character() {
        Token token = argument();
        String value = TokenCursor.value(token);
        if (value.length() > 1 && value.charAt(0) == '\\') {
            value = value.equals("\\t") ? "\t" : octal(value);
        }
        if (value.length() != 1 || value.charAt(0) > 127 || "\n\r".contains(value)) {
            throw tokens.error(token, "22023", "the argument must be a single ASCII character");
        }
        return (byte) value.charAt(0);
    }

    private static String octal(String value) {
        return value.matches("\\\\[0-7]{1,3}")
                ? Character.toString((char) Integer.parseInt(value.substring(1), 8))
                : value;
    }

    private DateFormat format(Function<String, DateFormat> parser) {
        Token token = argument();
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
     * All of them together.
     *
     * @throws SqlError if they do not go together
     */
    CopyOptions options() {
        requireAuthorization();
        refuseTogether("csv", "escape");
        refuseTogether("csv", "removequotes");
        refuseTogether("gzip", "bzip2");
        refuseTogether("maxerror", "ignoreallerrors");
        refuseAnyDateWithAuto();
        if (flags.contains(CopyFlag.IGNOREALLERRORS)) {
            maxErrors = Long.MAX_VALUE;
        }
        return new CopyOptions(
                dataFormat(),
                compression,
                ignoreHeader,
                nullAs.equals("\\0") || nullAs.equals("\\000") ? "\0" : nullAs,
                invalidReplacement,
                dateFormat,
                timeFormat,
                maxErrors,
                Set.copyOf(flags));
    }

    private DataFormat dataFormat() {
        if (seen.contains("csv")) {
            DataFormat.Csv csv =
                    new DataFormat.Csv(delimiter == null ? (byte) ',' : delimiter, quote == null ? (byte) '"' : quote);
            if (csv.delimiter() == csv.quote()) {
                throw conflict("DELIMITER and QUOTE must differ");
            }
            return csv;
        }
        if (quote != null) {
            throw conflict("QUOTE can be used only with CSV");
        }
        return new DataFormat.Delimited(
                delimiter == null ? (byte) '|' : delimiter,
                flags.contains(CopyFlag.ESCAPE),
                flags.contains(CopyFlag.REMOVEQUOTES));
    }

    private void requireAuthorization() {
        if (!seen.contains("iam_role") && !seen.contains("credentials") && !seen.contains("access_key_id")) {
            throw SqlError.of(Problem.of("42601", "COPY needs an authorization")
                    .withHint("add IAM_ROLE default or IAM_ROLE 'arn:aws:iam::<account>:role/<name>';"
                            + " the local Redshift does not look at its value"));
        }
    }

    /** PostgreSQL recognizes the formats of 'auto', and it cannot turn what it refuses into NULL. */
    private void refuseAnyDateWithAuto() {
        boolean auto = dateFormat instanceof DateFormat.Automatic || timeFormat instanceof DateFormat.Automatic;
        if (auto && flags.contains(CopyFlag.ACCEPTANYDATE)) {
            throw SqlError.of("0A000", "ACCEPTANYDATE with 'auto' is not supported by the local Redshift");
        }
    }

    private void refuseTogether(String one, String other) {
        if (seen.contains(one) && seen.contains(other)) {
            throw conflict(other.toUpperCase(Locale.ROOT) + " cannot be used with " + one.toUpperCase(Locale.ROOT));
        }
    }

    private static SqlError conflict(String message) {
        return SqlError.of("42601", message);
    }
}
