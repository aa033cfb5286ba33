package io.github.redshiftdevops.local.rewrite;

import io.github.redshiftdevops.sql.Lexer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What only external tables have: {@code ALTER TABLE .. SET LOCATION | SET FILE FORMAT | SET TABLE PROPERTIES}, and their
 * partitions. It is recorded. Columns are added and dropped while the table is a local one.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_ALTER_TABLE.html">ALTER TABLE</a>
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_ALTER_TABLE_external-table.html">ALTER EXTERNAL TABLE
 *     examples</a>
 */
final class AlterExternalTable implements RewriteRule {

    private static final Set<String> NO_COLUMN = Set.of("constraint", "primary", "unique", "foreign", "check", "rls");

    @Override
    public Set<String> triggers() {
        return Set.of("alter");
    }

    @Override
    public void rewrite(Source source, int at, Edits edits) {
        if (at != 0 || !source.is(1, "table")) {
            return;
        }
        DefinedTable table = DefinedTable.of(source).orElseThrow();
        List<String> calls = calls(source, table);
        if (!calls.isEmpty()) {
            edits.refuseInBlock("ALTER EXTERNAL TABLE");
            edits.replaceAll("select " + String.join(", ", calls), "ALTER TABLE");
        } else if (changesColumn(source, table.behindName())) {
            // an external table is a view, whose columns PostgreSQL would not change
            String name = "pg_catalog.to_regclass(" + Lexer.quoteLiteral(table.name()) + ")";
            edits.runBefore("pg_catalog.redshift_unpack_external(" + name + ")");
            edits.runAfter("pg_catalog.redshift_pack_external(" + name + ", false)");
        }
    }

    private static boolean changesColumn(Source source, int action) {
        return (source.is(action, "add") || source.is(action, "drop")) && !NO_COLUMN.contains(source.key(action + 1));
    }

    private static List<String> calls(Source source, DefinedTable table) {
        int action = table.behindName();
        boolean adds = source.is(action, "add");
        int first = source.are(action + 1, "if", "not", "exists") ? action + 4 : action + 1;
        if (source.is(action, "set")) {
            return set(source, table, action + 1);
        } else if (adds && isPartition(source, first)) {
            return add(source, table, first);
        } else if (source.is(action, "drop") && isPartition(source, action + 1)) {
            end(source, source.next(action + 2));
            return List.of(call("drop_partition", table, specification(source, action + 1)));
        } else if (isPartition(source, action)) {
            int set = source.next(action + 1);
            if (!source.are(set, "set", "location", Source.LITERAL)) {
                throw Syntax.error(source, Math.min(set, source.size() - 1));
            }
            end(source, set + 3);
            return List.of(call("move_partition", table, specification(source, action), literal(source, set + 2)));
        }
        return List.of();
    }

    private static List<String> set(Source source, DefinedTable table, int what) {
        if (source.is(what, "location") && source.is(what + 1, Source.LITERAL)) {
            end(source, what + 2);
            return List.of(call("alter_external", table, "null", literal(source, what + 1), "null"));
        } else if (source.are(what, "file", "format") && source.isName(what + 2)) {
            String format = source.text(new Range(what + 2, source.size()));
            return List.of(call(
                    "alter_external",
                    table,
                    Literals.oneLine("STORED AS " + format.toUpperCase(Locale.ROOT)),
                    "null",
                    "null"));
        } else if (source.are(what, "table", "properties") && source.opens(what + 2)) {
            end(source, source.next(what + 2));
            String properties = source.text(new Range(what + 2, source.next(what + 2)));
            return List.of(call("alter_external", table, "null", "null", Literals.oneLine(properties)));
        }
        return List.of();
    }

    /** One or more partitions, with or without commas between them. */
    private static List<String> add(Source source, DefinedTable table, int first) {
        boolean lenient = source.is(first - 1, "exists");
        List<String> calls = new ArrayList<>();
        int i = first;
        while (i < source.size()) {
            int location = isPartition(source, i) ? source.next(i + 1) : i;
            if (!source.are(location, "location", Source.LITERAL)) {
                throw Syntax.error(source, Math.min(location, source.size() - 1));
            }
            calls.add(call(
                    "add_partition",
                    table,
                    specification(source, i),
                    literal(source, location + 1),
                    Boolean.toString(lenient)));
            i = location + (source.is(location + 2, ",") ? 3 : 2);
        }
        return calls;
    }

    private static boolean isPartition(Source source, int at) {
        return source.is(at, "partition") && source.opens(at + 1);
    }

    /** For example {@code saledate='2008-01-01'}. */
    private static String specification(Source source, int partition) {
        Range inner = new Range(partition + 2, source.partner(partition + 1));
        return Literals.oneLine(source.text(inner).replace(" = ", "="));
    }

    private static String literal(Source source, int at) {
        return Literals.oneLine(Lexer.stringValue(source.token(at)));
    }

    private static String call(String function, DefinedTable table, String... arguments) {
        return "pg_catalog.redshift_" + function + "(" + table.regclass() + ", " + String.join(", ", arguments) + ")";
    }

    private static void end(Source source, int at) {
        if (at < source.size()) {
            throw Syntax.error(source, at);
        }
    }
}
