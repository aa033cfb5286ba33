package io.github.redshiftdevops.local.rewrite;

import io.github.redshiftdevops.sql.Lexer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The table that a statement creates or alters, also a materialized view.
 *
 * @param source the statement
 * @param start index of the first token of its name
 * @param conditional whether the statement says {@code IF NOT EXISTS}
 */
record DefinedTable(Source source, int start, boolean conditional) {

    private static final Set<String> TEMPORARY = Set.of("local", "temporary", "temp", "external");

    /** The table; empty if the statement is about something else. */
    static Optional<DefinedTable> of(Source source) {
        if (source.is(0, "create")) {
            return created(source);
        }
        if (source.are(0, "alter", "table")) {
            return Optional.of(new DefinedTable(source, source.are(2, "if", "exists") ? 4 : 2, false));
        }
        return source.are(0, "alter", "materialized", "view")
                ? Optional.of(new DefinedTable(source, 3, false))
                : Optional.empty();
    }

    private static Optional<DefinedTable> created(Source source) {
        int i = 1;
        while (TEMPORARY.contains(source.key(i))) {
            i++;
        }
        if (source.are(i, "materialized", "view")) {
            return Optional.of(new DefinedTable(source, i + 2, false));
        }
        if (!source.is(i, "table")) {
            return Optional.empty();
        }
        boolean conditional = source.are(i + 1, "if", "not", "exists");
        return Optional.of(new DefinedTable(source, conditional ? i + 4 : i + 1, conditional));
    }

    /** Index of the token behind the name. */
    int behindName() {
        return source.behindName(start);
    }

    /** The name with quotes, for example {@code "sales"."orders"}. */
    String name() {
        return quoted(source, start);
    }

    /** An expression of the table's OID. */
    String regclass() {
        return regclass(source, start);
    }

    /** Evaluates an expression behind the statement; of {@code IF NOT EXISTS}, only if it creates the table. */
    void runAfter(Edits edits, String expression) {
        if (conditional) {
            edits.onlyIfCreated(name());
        }
        edits.runAfter(expression);
    }

    /** The name that begins at a token, with quotes; a database before the schema is left out. */
    static String quoted(Source source, int at) {
        if (!source.isName(at)) {
            throw Syntax.error(source, Math.min(at, source.size() - 1));
        }
        List<String> parts = new ArrayList<>();
        for (int i = at; i < source.behindName(at); i += 2) {
            parts.add(part(source, i));
        }
        return String.join(".", parts.subList(Math.max(0, parts.size() - 2), parts.size()));
    }

    private static String part(Source source, int at) {
        if (at >= source.size()) {
            throw Syntax.error(source, source.size() - 1);
        }
        return Lexer.quoteName(source.token(at).foldedName());
    }

    /** An expression of the OID of the table whose name begins at a token. */
    static String regclass(Source source, int at) {
        return Lexer.quoteLiteral(quoted(source, at)) + "::pg_catalog.regclass";
    }

    /** The name of the column that an attribute stands behind. */
    static String columnBefore(Source source, int attribute) {
        int type = attribute;
        while (type > 0 && source.place(type) != Place.COLUMN_TYPE) {
            type--;
        }
        return literal(source, type - 1);
    }

    /** A name as a literal, for example {@code 'customer'}. */
    static String literal(Source source, int name) {
        part(source, name);
        return Lexer.quoteLiteral(source.token(name).foldedName());
    }

    /** An array of the names in brackets, for example {@code array['id', 'name']}. */
    static String names(Source source, int open) {
        return source.list(open).stream()
                .map(element -> literal(source, element.start()))
                .collect(Collectors.joining(", ", "array[", "]"));
    }
}
