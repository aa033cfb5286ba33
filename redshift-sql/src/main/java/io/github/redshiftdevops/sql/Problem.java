package io.github.redshiftdevops.sql;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something wrong, said alike everywhere.
 *
 * @param code an SQLSTATE such as {@code 42601}, or one of ours such as {@code RS014}
 * @param where the place in the user's text, or null if there is none
 * @param message one line in lower case, with the actual value in quotes
 * @param detail more about it, or null
 * @param hint in the imperative: what to write or do, or null
 */
public record Problem(
        String code,
        @Nullable Location where,
        String message,
        @Nullable String detail,
        @Nullable String hint) {

    /** A problem of which only code and message are known. */
    public static Problem of(String code, String message) {
        return new Problem(code, null, message, null, null);
    }

    /** The same problem at a place. */
    public Problem at(Location location) {
        return new Problem(code, location, message, detail, hint);
    }

    /** The same problem with more about it. */
    public Problem withDetail(@Nullable String newDetail) {
        return new Problem(code, where, message, newDetail, hint);
    }

    /** The same problem with advice. */
    public Problem withHint(@Nullable String newHint) {
        return new Problem(code, where, message, detail, newHint);
    }

    /**
     * The problem for people, one element a line:
     *
     * <pre>
     * RS014: column type 'jsonb' does not exist in Amazon Redshift
     *   --&gt; src/main/resources/db/migration/V7__events.sql:12:11
     *    12 |   payload jsonb not null
     *       |           ^^^^^
     *   help: use SUPER, and insert with JSON_PARSE(...)
     * </pre>
     */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(code + ": " + message);
        if (where != null) {
            addLocation(lines, where);
        }
        addLabelled(lines, "detail", detail);
        addLabelled(lines, "help", hint);
        return lines;
    }

    private static void addLocation(List<String> lines, Location where) {
        if (where.file() != null) {
            lines.add("  --> " + where.file() + ":" + where.line() + ":" + where.column());
        }
        String number = Integer.toString(where.line());
        int column = Math.min(where.column() - 1, where.lineText().length());
        int length = Math.max(1, Math.min(where.length(), where.lineText().length() - column));
        // tabs are kept so that the marks stand below what they mean
        String indent = where.lineText().substring(0, column).replaceAll("[^\t]", " ");
        lines.add("  " + number + " | " + where.lineText());
        lines.add("  " + " ".repeat(number.length()) + " | " + indent + "^".repeat(length));
    }

    private static void addLabelled(List<String> lines, String label, @Nullable String text) {
        if (text != null) {
            lines.add("  " + label + ": " + text.strip().replace("\n", "\n    "));
        }
    }
}
