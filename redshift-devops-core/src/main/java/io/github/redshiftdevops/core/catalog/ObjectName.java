package io.github.redshiftdevops.core.catalog;

import io.github.redshiftdevops.sql.Lexer;

/**
 * The name of something in a schema, as the catalog holds it.
 *
 * @param schema for example {@code sales}
 * @param name for example {@code orders}; it may hold any character
 */
public record ObjectName(String schema, String name) {

    /** For SQL: {@code "sales"."orders"}. */
    public String quoted() {
        return Lexer.quoteName(schema) + "." + Lexer.quoteName(name);
    }

    /** For people: {@code sales.orders}. */
    @Override
    public String toString() {
        return schema + "." + name;
    }
}
