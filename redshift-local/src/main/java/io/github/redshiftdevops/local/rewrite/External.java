package io.github.redshiftdevops.local.rewrite;

import io.github.redshiftdevops.sql.Lexer;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * External schemas become local ones, and external tables views that read their files: the catalog's
 * {@code redshift_record_external} makes them of a local table.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_EXTERNAL_SCHEMA.html">CREATE EXTERNAL SCHEMA</a>
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_EXTERNAL_TABLE.html">CREATE EXTERNAL TABLE</a>
 */
final class External implements RewriteRule {

    private static final Map<String, String> TYPES =
            Map.of("string", "varchar(65535)", "binary", "bytea", "double", "double precision", "tinyint", "smallint");

    @Override
    public Set<String> triggers() {
        return Set.of("create", "drop");
    }

    @Override
    public void rewrite(Source source, int at, Edits edits) {
        if (at != 0) {
            return;
        }
        if (source.are(0, "create", "external", "schema")) {
            schema(source, edits);
        } else if (source.are(0, "create", "external", "table")) {
            table(source, edits);
        } else if (source.are(0, "drop", "schema")) {
            for (int i = 2; i < source.size(); i++) {
                if (source.are(i, "drop", "external", "database")) {
                    edits.remove(i, i + 3);
                }
            }
        }
    }

    private static void schema(Source source, Edits edits) {
        boolean conditional = source.are(3, "if", "not", "exists");
        int name = conditional ? 6 : 3;
        edits.remove(1, 2);
        edits.remove(name + 1, source.size());
        ExternalSource from = ExternalSource.of(source, new Range(name + 1, source.size()));
        edits.runAfter("pg_catalog.redshift_record_external_schema(" + DefinedTable.literal(source, name) + ", "
                + from.kind().number() + ", " + from.database() + ", " + from.options() + ")");
        edits.warn("external schema \"" + source.token(name).foldedName()
                + "\" is a local schema in the local Redshift: " + from.kind().advice());
    }

    private static void table(Source source, Edits edits) {
        DefinedTable table = DefinedTable.of(source).orElseThrow();
        int open = table.behindName();
        boolean columns = source.opens(open);
        int clauses = columns ? source.next(open) : open;
        int as = clauses;
        while (as < source.size() && !isQuery(source, as)) {
            as = source.next(as);
        }
        edits.refuseInBlock("CREATE EXTERNAL TABLE");
        if (columns) {
            source.list(open).forEach(column -> type(source, column, edits));
            partitions(source, new Range(clauses, as)).ifPresent(list -> {
                source.list(list).forEach(column -> type(source, column, edits));
                edits.insertBefore(source.partner(open), ", " + edits.text(new Range(list + 1, source.partner(list))));
            });
        }
        edits.remove(1, 2);
        edits.remove(clauses, as);
        boolean filled = as < source.size();
        table.runAfter(edits, recording(table, new Range(clauses, as), filled));
    }

    /** Format, location and properties as they are written. */
    private static String recording(DefinedTable table, Range clauses, boolean filled) {
        Source source = table.source();
        String partitions = partitions(source, clauses)
                .map(list -> DefinedTable.names(source, list) + "::text[]")
                .orElse("'{}'");
        String format = "";
        String location = "''";
        String properties = "''";
        for (int i = clauses.start(); i < clauses.end(); i = source.next(i)) {
            if (source.are(i, "partitioned", "by") && source.opens(i + 2)) {
                i += 2;
            } else if (source.is(i, "location") && source.is(i + 1, Source.LITERAL)) {
                location = Literals.oneLine(Lexer.stringValue(source.token(i + 1)));
                i++;
            } else if (source.are(i, "table", "properties") && source.opens(i + 2)) {
                properties = Literals.oneLine(source.text(new Range(i + 2, source.next(i + 2))));
                i += 2;
            } else {
                format += (format.isEmpty() ? "" : " ") + source.text(new Range(i, source.next(i)));
            }
        }
        return "pg_catalog.redshift_record_external(" + table.regclass() + ", " + partitions + ", "
                + Literals.oneLine(format) + ", " + location + ", " + properties + ", " + filled + ")";
    }

    /** AS before a query, not as in {@code STORED AS}. */
    private static boolean isQuery(Source source, int as) {
        return source.is(as, "as")
                && (source.is(as + 1, "select") || source.is(as + 1, "with") || source.opens(as + 1));
    }

    private static Optional<Integer> partitions(Source source, Range clauses) {
        for (int i = clauses.start(); i < clauses.end(); i = source.next(i)) {
            if (source.are(i, "partitioned", "by") && source.opens(i + 2)) {
                return Optional.of(i + 2);
            }
        }
        return Optional.empty();
    }

    private static void type(Source source, Range column, Edits edits) {
        int type = column.start() + 1;
        String key = source.key(type);
        if (key.equals("struct") || key.equals("array") || key.equals("map")) {
            edits.remove(type, column.end());
            edits.replace(type, "super");
        } else if (TYPES.containsKey(key) && !source.is(type + 1, "precision") && column.length() == 2) {
            edits.replace(type, TYPES.get(key));
        }
    }
}
