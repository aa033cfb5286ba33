package io.github.redshiftdevops.sql;

import org.jspecify.annotations.Nullable;

/**
 * The name of a table or a procedure as a statement says it, folded as the catalog holds it.
 *
 * @param database null if the statement names none
 * @param schema null if the statement names none
 * @param name {@code *} where all that is in the schema is meant
 */
public record QualifiedName(
        @Nullable String database, @Nullable String schema, String name) {

    /** Everything in a schema. */
    static QualifiedName allOf(String schema) {
        return new QualifiedName(null, schema, "*");
    }

    /** For people: {@code sales.orders}. */
    @Override
    public String toString() {
        String inSchema = schema == null ? name : schema + "." + name;
        return database == null ? inSchema : database + "." + inSchema;
    }
}
