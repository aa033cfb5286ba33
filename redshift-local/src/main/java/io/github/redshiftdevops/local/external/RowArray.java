package io.github.redshiftdevops.local.external;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows as an array of composite values in PostgreSQL's text format, for example <code>{"(1,\"a b\")","(2,)"}</code>.
 *
 * @see <a href="https://www.postgresql.org/docs/16/rowtypes.html#ROWTYPES-IO-SYNTAX">Composite Type Input and Output
 *     Syntax</a>
 */
final class RowArray {

    private final StringBuilder text = new StringBuilder();

    /** Adds a row; null is NULL. */
    void add(List<@Nullable String> row) {
        text.append(text.isEmpty() ? "{\"(" : ",\"(");
        for (int i = 0; i < row.size(); i++) {
            if (i > 0) {
                text.append(',');
            }
            String value = row.get(i);
            if (value != null) {
                append(value);
            }
        }
        text.append(")\"");
    }

    /** What is quoted in a row and in an array is escaped twice. */
    private void append(String value) {
        boolean plain = !value.isEmpty() && value.chars().noneMatch(RowArray::isSpecial);
        if (plain) {
            text.append(value);
            return;
        }
        text.append("\\\"");
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '"' -> text.append("\\\\\\\"");
                case '\\' -> text.append("\\\\\\\\");
                default -> text.append(c);
            }
        }
        text.append("\\\"");
    }

    private static boolean isSpecial(int c) {
        return c == '"' || c == '\\' || c == ',' || c == '(' || c == ')' || c <= ' ';
    }

    /** How long it has become, in characters. */
    int length() {
        return text.length();
    }

    /** The array; then there are no rows. */
    String take() {
        String array = text.append('}').toString();
        text.setLength(0);
        return array;
    }
}
