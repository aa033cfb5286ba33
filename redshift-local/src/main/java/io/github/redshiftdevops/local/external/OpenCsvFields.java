package io.github.redshiftdevops.local.external;

import io.github.redshiftdevops.local.external.TextRows.LineFields;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The fields of OpenCSVSerde: perhaps in quotes, with escapes; a doubled quote in quotes is a quote. The line ends a row
 * also in quotes, unless the property {@code wholeFile} is set.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_EXTERNAL_TABLE.html">ROW FORMAT SERDE</a>
 */
record OpenCsvFields(char separator, char quote, char escape, boolean wholeFile) implements LineFields {

    /** As the properties {@code separatorChar}, {@code quoteChar} and {@code escapeChar} say. */
    static OpenCsvFields of(TableProperties serde) {
        return new OpenCsvFields(
                serde.character("separatorChar", ','),
                serde.character("quoteChar", '"'),
                serde.character("escapeChar", '\\'),
                serde.isTrue("wholeFile"));
    }

    @Override
    public List<@Nullable String> of(String first, LineReader more) throws IOException {
        List<@Nullable String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        String line = first;
        boolean quoted = false;
        int i = 0;
        while (i < line.length() || quoted) {
            if (i >= line.length()) {
                String following = wholeFile ? more.next() : null;
                quoted = following != null;
                field.append(quoted ? "\n" : "");
                line = following == null ? line : following;
                i = quoted ? 0 : i;
                continue;
            }
            char c = line.charAt(i);
            boolean paired = i + 1 < line.length();
            if (c == escape && escape != quote && paired && isEscaped(line.charAt(i + 1))) {
                field.append(line.charAt(++i));
            } else if (c == quote && quoted && paired && line.charAt(i + 1) == quote) {
                field.append(line.charAt(++i));
            } else if (c == quote) {
                quoted = !quoted;
            } else if (c == separator && !quoted) {
                fields.add(field.toString());
                field.setLength(0);
            } else {
                field.append(c);
            }
            i++;
        }
        fields.add(field.toString());
        return fields;
    }

    private boolean isEscaped(char c) {
        return c == quote || c == escape || c == separator;
    }
}
