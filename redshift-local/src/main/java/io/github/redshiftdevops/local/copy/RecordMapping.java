package io.github.redshiftdevops.local.copy;

import io.github.redshiftdevops.local.json.JsonException;
import io.github.redshiftdevops.local.json.JsonValue;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Turns records into rows whose fields are in the order of the columns. */
final class RecordMapping {

    private static final int LARGEST_EXPONENT = 400;

    private final LoadTarget target;
    private final FieldMapping.Lookup lookup;

    RecordMapping(LoadTarget target, FieldMapping.Lookup lookup) {
        this.target = target;
        this.lookup = lookup;
    }

    /** Fills the row. */
    void map(JsonValue record, Row row) throws BadRow {
        List<TargetColumn> columns = target.columns();
        for (int i = 0; i < columns.size(); i++) {
            try {
                add(lookup.value(record, i), columns.get(i), row);
            } catch (JsonException e) {
                throw BadRow.field(i, BadRow.BAD_LINE, String.valueOf(e.getMessage()));
            }
        }
    }

    private static void add(JsonValue value, TargetColumn column, Row row) {
        if (value.isNull()) {
            row.nullField();
        } else if (column.isSuper()) {
            row.field(value.toString());
        } else {
            row.field(value instanceof JsonValue.Literal literal ? plain(literal.json(), column) : value.text());
        }
    }

    /** A number with an exponent, such as 1.5E2, is to a column without one its digits. */
    private static String plain(String number, TargetColumn column) {
        int exponent = Math.max(number.indexOf('e', 1), number.indexOf('E', 1));
        if (exponent < 0 || column.isFloat() || !Character.isDigit(number.charAt(exponent - 1))) {
            return number;
        }
        BigDecimal value = new BigDecimal(number);
        return Math.abs((long) value.scale()) > LARGEST_EXPONENT
                ? number
                : value.stripTrailingZeros().toPlainString();
    }

    /** The characters of a record; invalid UTF-8 is replaced or refused, as the parameters say. */
    String decode(Row record) throws BadRow {
        byte[] bytes = record.bytes();
        int end = record.end(0);
        Utf8.Invalid invalid = Utf8.firstInvalid(bytes, 0, end);
        Byte replacement = target.options().invalidReplacement();
        if (invalid == null) {
            return new String(bytes, 0, end, StandardCharsets.UTF_8);
        }
        if (replacement == null) {
            throw CharacterConversion.invalidUtf8(-1, bytes, invalid);
        }
        byte[] valid = CharacterConversion.repaired(bytes, 0, end, replacement);
        return new String(valid, 0, end, StandardCharsets.UTF_8);
    }
}
