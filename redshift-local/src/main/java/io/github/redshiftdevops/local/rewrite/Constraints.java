package io.github.redshiftdevops.local.rewrite;

import io.github.redshiftdevops.sql.Problem;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;

/**
 * {@code PRIMARY KEY}, {@code UNIQUE} and {@code FOREIGN KEY} tell the planner something and are not enforced. They leave
 * the statement and are put into {@code pg_constraint} behind it. NOT NULL remains, and a primary key implies it.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/t_Defining_constraints.html">Defining constraints</a>
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_TABLE_NEW.html">CREATE TABLE</a>
 */
final class Constraints implements RewriteRule {

    private static final Set<String> KINDS = Set.of("primary", "unique", "foreign");
    private static final Set<String> COLUMN_KINDS = Set.of("primary", "unique", "references");

    @Override
    public Set<String> triggers() {
        return Set.of("create", "alter");
    }

    @Override
    public void rewrite(Source source, int at, Edits edits) {
        if (at == 0) {
            DefinedTable.of(source).ifPresent(table -> new Table(source, table, edits).rewrite());
        }
    }

    /** The constraints of one table. */
    private static final class Table {

        private final Source source;
        private final DefinedTable table;
        private final Edits edits;
        private final Deque<String> keys = new ArrayDeque<>();
        private final Deque<String> foreignKeys = new ArrayDeque<>();

        Table(Source source, DefinedTable table, Edits edits) {
            this.source = source;
            this.table = table;
            this.edits = edits;
        }

        void rewrite() {
            if (source.is(0, "create")) {
                if (source.opens(table.behindName())) {
                    source.list(table.behindName()).forEach(this::element);
                }
            } else {
                added(table.behindName());
            }
            // the last one noted runs first, and foreign keys need the keys
            foreignKeys.forEach(sql -> table.runAfter(edits, sql));
            keys.forEach(sql -> table.runAfter(edits, sql));
        }

        private void element(Range element) {
            int kind = behindConstraintName(element.start());
            if (KINDS.contains(source.key(kind))) {
                boolean last = source.is(element.start() - 1, ",");
                constraint(element.start(), kind);
                edits.remove(last ? element.start() - 1 : element.start(), element.end());
                if (!last && source.is(element.end(), ",")) {
                    edits.remove(element.end(), element.end() + 1);
                }
            } else {
                column(element);
            }
        }

        private void column(Range element) {
            for (int i = element.start() + 2; i < element.end(); i = source.next(i)) {
                int kind = behindConstraintName(i);
                if (COLUMN_KINDS.contains(source.key(kind)) && source.place(i) == Place.COLUMN_ATTRIBUTE) {
                    columnConstraint(i, kind);
                    i = kind;
                }
            }
        }

        private void columnConstraint(int start, int kind) {
            String columns = "array[" + DefinedTable.columnBefore(source, start) + "]";
            if (source.is(kind, "references")) {
                edits.remove(start, references(start, columns, kind));
            } else if (source.are(kind, "primary", "key")) {
                key('p', start, columns);
                edits.remove(start, kind + 2);
                edits.replace(start, "not null");
            } else if (source.is(kind, "unique")) {
                key('u', start, columns);
                edits.remove(start, kind + 1);
            }
        }

        /** {@code ADD [CONSTRAINT name] PRIMARY KEY (..)} of ALTER TABLE; of a column it is refused. */
        private void added(int action) {
            int kind = behindConstraintName(action + 1);
            if (source.is(action, "add") && KINDS.contains(source.key(kind))) {
                edits.remove(action, constraint(action + 1, kind));
                edits.replace(action, AlterLayout.NO_CHANGE_OF_TABLE);
            } else if (source.is(action, "add")) {
                for (int i = action + 1; i < source.size(); i = source.next(i)) {
                    refuseOfNewColumn(i);
                }
            }
        }

        private void refuseOfNewColumn(int at) {
            if (source.place(at) == Place.COLUMN_ATTRIBUTE && COLUMN_KINDS.contains(source.key(at))) {
                throw source.error(
                        at,
                        Problem.of(
                                        "42601",
                                        "syntax error at or near \""
                                                + source.token(at).text() + "\"")
                                .withHint("add the column, and then the constraint: ALTER TABLE .. ADD UNIQUE (..)"));
            }
        }

        /** Notes a constraint of the table; returns the index behind it. */
        private int constraint(int start, int kind) {
            int open = source.is(kind, "unique") ? kind + 1 : kind + 2;
            if (!source.opens(open)) {
                return open;
            }
            String columns = DefinedTable.names(source, open);
            int behind = source.next(open);
            if (source.is(kind, "foreign")) {
                return references(start, columns, behind);
            }
            key(source.is(kind, "primary") ? 'p' : 'u', start, columns);
            return behind;
        }

        private void key(char type, int start, String columns) {
            keys.addFirst("pg_catalog.redshift_add_key(" + table.regclass() + ", '" + type + "', "
                    + constraintName(start) + ", " + columns + ", " + source.is(0, "create") + ")");
        }

        /** Notes a foreign key; returns the index behind {@code REFERENCES table [(column, ..)]}. */
        private int references(int start, String columns, int at) {
            int behind = source.behindName(at + 1);
            Optional<String> referenced = Optional.empty();
            if (source.opens(behind)) {
                referenced = Optional.of(DefinedTable.names(source, behind));
                behind = source.next(behind);
            }
            foreignKeys.addFirst("pg_catalog.redshift_add_foreign_key(" + table.regclass() + ", "
                    + constraintName(start) + ", " + columns + ", " + DefinedTable.regclass(source, at + 1) + ", "
                    + referenced.orElse("null") + ")");
            return behind;
        }

        private int behindConstraintName(int at) {
            return source.is(at, "constraint") ? at + 2 : at;
        }

        private String constraintName(int start) {
            return source.is(start, "constraint") ? DefinedTable.literal(source, start + 1) : "null";
        }
    }
}
