package io.github.redshiftdevops.local.copy;

import io.github.redshiftdevops.local.execution.MarkedText;
import io.github.redshiftdevops.local.json.JsonException;
import io.github.redshiftdevops.local.json.JsonParser;

/**
 * SUPER, from JSON. It is kept without blanks; JSON's null is NULL.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/copy_json.html">Using COPY to load data into SUPER
 *     columns</a>
 */
record SuperConversion() implements Conversion {

    @Override
    public void write(Row row, int field, CopyText out) throws BadRow {
        Utf8.Invalid invalid = Utf8.firstInvalid(row.bytes(), row.start(field), row.end(field));
        if (invalid != null) {
            throw CharacterConversion.invalidUtf8(field, row.bytes(), invalid);
        }
        try {
            String json = JsonParser.parse(row.text(field)).toString();
            if (json.equals("null")) {
                out.nullValue();
            } else {
                out.escaped(MarkedText.SUPER.mark() + json);
            }
        } catch (JsonException e) {
            throw BadRow.field(field, BadRow.BAD_SUPER, "Invalid value for SUPER: " + e.getMessage());
        }
    }
}
