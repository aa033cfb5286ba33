package io.github.redshiftdevops.core.history;

import org.jspecify.annotations.Nullable;

/** Values as Redshift reads them in SQL text. */
public final class SqlLiteral {

    private SqlLiteral() {}

    /** In single quotes; Redshift reads a backslash as an escape, so it is doubled too. */
    public static String of(@Nullable String text) {
        return text == null ? "NULL" : "'" + text.replace("\\", "\\\\").replace("'", "''") + "'";
    }

    /** The number, or {@code NULL}. */
    public static String of(@Nullable Integer number) {
        return number == null ? "NULL" : number.toString();
    }
}
