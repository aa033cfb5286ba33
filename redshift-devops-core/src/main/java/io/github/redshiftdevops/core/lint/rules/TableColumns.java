package io.github.redshiftdevops.core.lint.rules;

import io.github.redshiftdevops.core.lint.Sql;
import java.util.ArrayList;
import java.util.List;

/** What CREATE TABLE says, or ALTER TABLE ADD COLUMN. */
final class TableColumns {

    private static final String[] CONSTRAINTS = {
        "constraint", "primary", "unique", "foreign", "check", "like", "exclude"
    };

    /**
     * A column.
     *
     * @param name the index of its name
     * @param end the index behind its last token
     */
    record Column(Sql sql, int name, int end) {

        /** The index of the first word of the type. */
        int type() {
            return name + 1;
        }

        boolean isType(String... types) {
            return sql.isAny(type(), types);
        }

        /** The index behind the words of the type, where its length may stand. */
        int behindType() {
            return sql.isAny(type() + 1, "varying", "precision") ? type() + 2 : type() + 1;
        }

        boolean hasLength() {
            return sql.is(behindType(), "(");
        }

        /** The index of the word among the attributes, or -1. */
        int attribute(String word) {
            int at = sql.find(behindType(), word);
            return at < end ? at : -1;
        }

        String text() {
            return sql.token(name).foldedName();
        }
    }

    private final Sql sql;

    private final int table;

    private TableColumns(Sql sql, int table) {
        this.sql = sql;
        this.table = table;
    }

    /** The index of the name of the table that the statement creates, or -1; external tables do not count. */
    static int createdTable(Sql sql) {
        int what = sql.isAny(1, "temp", "temporary", "local") ? 2 : 1;
        return sql.is(0, "create") && sql.is(what, "table") ? sql.skip(what + 1, "if", "not", "exists") : -1;
    }

    /** Whether the statement creates a table that ends with the session. */
    static boolean isTemporary(Sql sql, int table) {
        return sql.isAny(1, "temp", "temporary", "local") || sql.key(table).startsWith("#");
    }

    /** The columns that the statement creates; none if it creates none. */
    static List<Column> of(Sql sql) {
        int table = createdTable(sql);
        if (table >= 0) {
            return new TableColumns(sql, table).created();
        }
        return sql.are(0, "alter", "table") ? added(sql) : List.of();
    }

    private List<Column> created() {
        List<Column> columns = new ArrayList<>();
        int open = sql.behindName(table);
        if (!sql.is(open, "(")) {
            return columns;
        }
        int close = sql.next(open) - 1;
        int start = open + 1;
        while (start < close) {
            int end = Math.min(sql.find(start, ",", ")"), close);
            if (sql.isName(start) && sql.isName(start + 1) && !sql.isAny(start, CONSTRAINTS)) {
                columns.add(new Column(sql, start, end));
            }
            start = end + 1;
        }
        return columns;
    }

    private static List<Column> added(Sql sql) {
        int add = sql.behindName(2);
        int name = sql.skip(add + 1, "column");
        boolean column = sql.is(add, "add")
                && sql.isName(name)
                && sql.isName(name + 1)
                && (name > add + 1 || !sql.isAny(name, CONSTRAINTS));
        return column ? List.of(new Column(sql, name, sql.find(name, ","))) : List.of();
    }

    /** The index behind the list of columns of a table that the statement creates. */
    static int behindColumns(Sql sql, int table) {
        int open = sql.behindName(table);
        return sql.is(open, "(") ? sql.next(open) : open;
    }
}
