package io.github.redshiftdevops.core.clean;

import io.github.redshiftdevops.core.catalog.CatalogQuery;
import io.github.redshiftdevops.core.catalog.ObjectName;
import io.github.redshiftdevops.sql.Lexer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;

/**
 * Something that can be dropped.
 *
 * @param name of a schema, twice that of the schema
 * @param arguments the types that tell a routine from others of its name, such as {@code integer, numeric}; else empty
 * @param oid the higher, the later it was made
 */
record SchemaObject(ObjectKind kind, ObjectName name, String arguments, long oid) {

    /**
     * The order in which objects are dropped. Of views the newest comes first: it may read the others, whether they are
     * materialized or not.
     */
    static final Comparator<SchemaObject> DROP_ORDER = Comparator.<SchemaObject, Boolean>comparing(
                    object -> !object.kind.isView())
            .thenComparing(object -> object.kind.isView() ? ObjectKind.VIEW : object.kind)
            .thenComparing(SchemaObject::oid, Comparator.reverseOrder());

    static SchemaObject of(ResultSet rows) throws SQLException {
        return new SchemaObject(
                ObjectKind.of(CatalogQuery.text(rows, "kind")),
                new ObjectName(CatalogQuery.text(rows, "schema_name"), CatalogQuery.text(rows, "object_name")),
                CatalogQuery.text(rows, "arguments"),
                rows.getLong("oid"));
    }

    String dropSql() {
        return kind.drop(kind.isSchema() ? Lexer.quoteName(name.schema()) : name.quoted() + argumentList());
    }

    /** For example {@code table sales.orders} or {@code procedure sales.load(integer)}. */
    @Override
    public String toString() {
        return kind.word() + " " + (kind.isSchema() ? name.schema() : name + argumentList());
    }

    private String argumentList() {
        return kind == ObjectKind.PROCEDURE || kind == ObjectKind.FUNCTION ? "(" + arguments + ")" : "";
    }
}
