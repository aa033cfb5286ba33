package io.github.redshiftdevops.local.rewrite;

import io.github.redshiftdevops.sql.Problem;
import java.util.Optional;
import java.util.Set;

/**
 * What PostgreSQL lets CREATE TABLE say beside its columns, and Redshift does not: inheritance, partitions, tablespaces,
 * storage parameters, check and exclusion constraints, generated columns.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/c_unsupported-postgresql-features.html">Unsupported
 *     PostgreSQL features</a>
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_TABLE_NEW.html">CREATE TABLE</a>
 */
final class UnsupportedTableClause implements Refusal {

    private static final Set<String> OF_TABLE = Set.of("inherits", "partition", "tablespace", "with", "on", "using");

    /** PostgreSQL's system columns are no names of columns. */
    private static final Set<String> SYSTEM_COLUMNS = Set.of("oid", "tableoid", "xmin", "cmin", "xmax", "cmax", "ctid");

    @Override
    public Set<String> triggers() {
        return Set.of("create", "alter");
    }

    @Override
    public void check(Source source, int at) {
        Optional<DefinedTable> table =
                at == 0 && !source.is(1, "external") ? DefinedTable.of(source) : Optional.empty();
        table.ifPresent(defined -> check(source, defined));
    }

    private static void check(Source source, DefinedTable table) {
        int open = table.behindName();
        if (source.is(0, "create") && source.is(open, "of")) {
            throw Syntax.error(source, open);
        }
        if (source.is(0, "create") && source.opens(open)) {
            source.list(open).forEach(element -> element(source, element));
        }
        for (int i = open; i < source.size(); i = source.next(i)) {
            if (source.place(i) == Place.COLUMN_ATTRIBUTE) {
                attribute(source, i);
            } else if (source.place(i) == Place.TABLE_ATTRIBUTE && OF_TABLE.contains(source.key(i))) {
                throw Syntax.error(source, i);
            }
        }
        int last = source.size() - 1;
        if (source.is(0, "create") && source.is(last, "data") && source.is(last - 1, "no")) {
            throw Syntax.error(source, last - 2);
        }
    }

    private static void element(Source source, Range element) {
        int kind = source.is(element.start(), "constraint") ? element.start() + 2 : element.start();
        if (source.is(kind, "check") && source.opens(kind + 1)) {
            throw checkConstraint(source, kind);
        }
        if (source.is(kind, "exclude")) {
            throw Syntax.error(source, kind);
        }
        if (source.isName(kind) && SYSTEM_COLUMNS.contains(source.token(kind).foldedName())) {
            throw source.error(
                    kind,
                    Problem.of(
                            "42701",
                            "column name \"" + source.token(kind).foldedName()
                                    + "\" conflicts with a system column name"));
        }
        for (int i = element.start() + 2; i < element.end(); i = source.next(i)) {
            if (source.place(i) == Place.COLUMN_ATTRIBUTE) {
                attribute(source, i);
            }
        }
    }

    private static void attribute(Source source, int at) {
        if (source.is(at, "check") && source.opens(at + 1)) {
            throw checkConstraint(source, at);
        }
        if (source.is(at, "array")) {
            throw Syntax.error(source, at);
        }
        if (source.are(at, "generated", "always")) {
            throw Syntax.error(source, at + 1);
        }
    }

    private static RuntimeException checkConstraint(Source source, int at) {
        return source.error(at, Problem.of("0A000", "CHECK constraints are not supported on Redshift tables."));
    }
}
