package io.github.redshiftdevops.local.external;

import io.github.redshiftdevops.local.execution.MarkedText;
import io.github.redshiftdevops.local.execution.SqlError;
import io.github.redshiftdevops.local.external.TableProperties.Handling;
import io.github.redshiftdevops.local.json.JsonValue;
import io.github.redshiftdevops.sql.Problem;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Makes of the values of a file those of a column, in PostgreSQL's text format. Text that is no value of the type is
 * NULL.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/t_setting-data-handling-options.html">Data handling
 *     options</a>
 */
final class ColumnConversion {

    private static final Pattern NUMBER =
            Pattern.compile("[+-]?([0-9]{1,400}\\.?[0-9]{0,400}|\\.[0-9]{1,400})([eE][+-]?[0-9]{1,3})?");
    private static final Pattern INFINITE = Pattern.compile("[+-]?(nan|inf(inity)?)", Pattern.CASE_INSENSITIVE);

    private final ExternalColumn column;
    private final Handling surplus;
    private final Handling invalid;
    private final Handling overflow;
    private final String replacement;
    private final boolean columnar;

    ColumnConversion(ExternalColumn column, ExternalTable table, Storage.Kind kind) {
        TableProperties properties = table.properties();
        this.column = column;
        this.surplus = properties.handling("surplus_char_handling", Handling.TRUNCATE);
        this.invalid = properties.handling("invalid_char_handling", Handling.SET_TO_NULL);
        this.overflow =
                properties.handling("numeric_overflow_handling", kind.isText() ? Handling.SET_TO_NULL : Handling.FAIL);
        this.replacement = properties.get("replacement_char", "?");
        this.columnar = kind.isColumnar();
    }

    /**
     * The value, or null for NULL.
     *
     * @throws SqlError if it does not fit and the table's properties say that this is an error
     */
    @Nullable
    String convert(JsonValue value) throws DroppedRow {
        if (value.isNull()) {
            return null;
        }
        if (column.isSuper()) {
            return MarkedText.SUPER.mark() + value;
        }
        String text = value.text();
        return column.isCharacter() ? characters(text) : scalar(text.strip());
    }

    private @Nullable String scalar(String text) throws DroppedRow {
        return switch (column.type()) {
            case "int2" -> integer(text, Short.MAX_VALUE);
            case "int4" -> integer(text, Integer.MAX_VALUE);
            case "int8" -> integer(text, Long.MAX_VALUE);
            case "numeric" -> decimal(text);
            case "float4", "float8" -> isFloat(text) ? text : null;
            case "bool" -> bool(text);
            case "date" -> DateText.date(text).orElse(null);
            case "timestamp", "timestamptz" -> DateText.timestamp(text).orElse(null);
            case "varbyte", "bytea" -> bytes(text);
            default -> text;
        };
    }

    private static boolean isFloat(String text) {
        return NUMBER.matcher(text).matches() || INFINITE.matcher(text).matches();
    }

    private static @Nullable String bool(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "t", "1" -> "t";
            case "false", "f", "0" -> "f";
            default -> null;
        };
    }

    private @Nullable String integer(String text, long largest) throws DroppedRow {
        Optional<BigDecimal> number = number(text);
        if (number.isEmpty() || number.get().stripTrailingZeros().scale() > 0) {
            return null;
        }
        BigDecimal most = BigDecimal.valueOf(largest);
        boolean fits = number.get().compareTo(most) <= 0
                && number.get().compareTo(most.negate().subtract(BigDecimal.ONE)) >= 0;
        return fits ? number.get().toBigIntegerExact().toString() : handled(overflow, text);
    }

    private @Nullable String decimal(String text) throws DroppedRow {
        Optional<BigDecimal> number = number(text);
        if (number.isEmpty()) {
            return null;
        }
        BigDecimal rounded = number.get().setScale(column.scale(), RoundingMode.HALF_UP);
        return rounded.precision() <= column.precision() ? rounded.toPlainString() : handled(overflow, text);
    }

    private static Optional<BigDecimal> number(String text) {
        return NUMBER.matcher(text).matches() ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }

    /** A columnar file has bytes, which come as hexadecimal digits; another one has text. */
    private String bytes(String text) {
        String digits = columnar ? text : HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
        return column.type().equals("bytea") ? "\\x" + digits : MarkedText.VARBYTE.mark() + digits;
    }

    private @Nullable String characters(String text) throws DroppedRow {
        String valid = text;
        if (RawText.isInvalid(text) || text.indexOf('\0') >= 0) {
            if (invalid != Handling.REPLACE) {
                return handled(invalid, RawText.replaced(text, "\uFFFD"));
            }
            valid = RawText.replaced(text, replacement).replace("\0", replacement);
        }
        int end = fitting(valid);
        if (end == valid.length()) {
            return valid;
        }
        return surplus == Handling.TRUNCATE ? valid.substring(0, end) : handled(surplus, valid);
    }

    /** How many characters (UTF-16 units) fit into the column's bytes. */
    private int fitting(String text) {
        int bytes = 0;
        int i = 0;
        while (i < text.length()) {
            int character = text.codePointAt(i);
            bytes += character < 0x80 ? 1 : character < 0x800 ? 2 : character < 0x10000 ? 3 : 4;
            if (bytes > column.length()) {
                return i;
            }
            i += Character.charCount(character);
        }
        return i;
    }

    private @Nullable String handled(Handling handling, String value) throws DroppedRow {
        if (handling == Handling.DROP_ROW) {
            throw new DroppedRow();
        }
        if (handling == Handling.FAIL) {
            throw SqlError.of(Problem.of(
                            "XX000",
                            "Spectrum Scan Error: a value does not fit column \"" + column.name() + "\" of type "
                                    + column.shown())
                    .withHint("change the column, or the table's properties surplus_char_handling,"
                            + " invalid_char_handling or numeric_overflow_handling")
                    .withDetail("the value begins with '" + value.substring(0, Math.min(40, value.length())) + "'"));
        }
        return null;
    }
}
