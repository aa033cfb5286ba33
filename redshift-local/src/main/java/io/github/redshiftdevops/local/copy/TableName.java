package io.github.redshiftdevops.local.copy;

import io.github.redshiftdevops.sql.Lexer;
import org.jspecify.annotations.Nullable;

/** A table's name as the catalog holds it. */
record TableName(@Nullable String schema, String table) {

    /** The name for PostgreSQL's SQL. */
    String quoted() {
        return schema == null ? Lexer.quoteName(table) : Lexer.quoteName(schema) + "." + Lexer.quoteName(table);
    }
}
