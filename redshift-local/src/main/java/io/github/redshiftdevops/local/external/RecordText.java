package io.github.redshiftdevops.local.external;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A composite value as PostgreSQL prints it, for example {@code (1,"a ""b""",)}.
 *
 * @see <a href="https://www.postgresql.org/docs/16/rowtypes.html#ROWTYPES-IO-SYNTAX">Composite Type Input and Output
 *     Syntax</a>
 */
final class RecordText {

    private RecordText() {}

    /** Its values; null for NULL. */
    static List<@Nullable String> parse(String record) {
        List<@Nullable String> values = new ArrayList<>();
        StringBuilder value = new StringBuilder();
        boolean quoted = false;
        boolean any = false;
        for (int i = 1; i < record.length(); i++) {
            char c = record.charAt(i);
            boolean end = !quoted && (c == ',' || i == record.length() - 1);
            if (end) {
                values.add(any ? value.toString() : null);
                value.setLength(0);
                any = false;
            } else if (c == '"' && quoted && record.charAt(i + 1) == '"') {
                value.append(record.charAt(++i));
            } else if (c == '"') {
                quoted = !quoted;
                any = true;
            } else {
                value.append(c == '\\' ? record.charAt(++i) : c);
                any = true;
            }
        }
        return values;
    }
}
