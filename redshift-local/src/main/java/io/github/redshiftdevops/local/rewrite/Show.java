package io.github.redshiftdevops.local.rewrite;

import io.github.redshiftdevops.sql.Lexer;
import io.github.redshiftdevops.sql.TokenKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * {@code SHOW DATABASES | SCHEMAS | TABLES | COLUMNS | CONSTRAINTS | PROCEDURES | FUNCTIONS | PARAMETERS | GRANTS}, which
 * the Redshift driver sends for its metadata, and {@code SHOW TABLE | VIEW | PROCEDURE}: queries of the catalog's views
 * {@code redshift_show_..}.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_SHOW_TABLES.html">SHOW TABLES</a>
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_SHOW_COLUMNS.html">SHOW COLUMNS</a>
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_SHOW_GRANTS.html">SHOW GRANTS</a>
 */
final class Show implements RewriteRule {

    private static final Set<String> OF_SCHEMA = Set.of("tables", "procedures", "functions");

    @Override
    public Set<String> triggers() {
        return Set.of("show");
    }

    @Override
    public void rewrite(Source source, int at, Edits edits) {
        if (at != 0) {
            return;
        }
        String query = query(source);
        if (!query.isEmpty()) {
            edits.remove(0, source.size());
            edits.replace(0, query + limit(source));
        }
    }

    /** {@code LIMIT row_limit} at the end of those that list something. */
    private static String limit(Source source) {
        int last = source.size() - 1;
        boolean lists = source.key(1).endsWith("s") || source.is(1, "column");
        return lists && source.is(last - 1, "limit") && source.is(last, Source.NUMBER)
                ? " limit " + source.token(last).text()
                : "";
    }

    private static String query(Source source) {
        String what = source.key(1);
        if (what.equals("databases")) {
            return "select * from pg_catalog.redshift_show_databases" + where(like(source, 2, "database_name"));
        } else if (what.equals("schemas") && source.are(2, "from", "database")) {
            return "select * from pg_catalog.redshift_show_schemas" + ofDatabase(source, "schema_name");
        } else if ((OF_SCHEMA.contains(what) || what.equals("columns")) && source.are(2, "from", "database")) {
            return "select * from pg_catalog.redshift_show_" + what + ofDatabase(source, "");
        } else if (OF_SCHEMA.contains(what) && source.are(2, "from", "schema")) {
            String name = what.substring(0, what.length() - 1) + "_name";
            return inSchema(source, "redshift_show_" + what, 4, name);
        } else if (what.equals("columns") && source.are(2, "from", "table")) {
            return ofTable(source, "redshift_show_columns", 4, "column_name") + " order by ordinal_position";
        } else if (what.equals("constraints")) {
            return constraints(source);
        } else if (what.equals("parameters") && source.is(2, "of")) {
            return parameters(source);
        } else if (what.equals("grants") || source.are(1, "column", "grants")) {
            return ShowGrants.query(source);
        }
        return ShowDefinition.query(source);
    }

    private static String constraints(Source source) {
        if (source.are(2, "primary", "keys", "from", "table")) {
            return ofTable(source, "redshift_show_primary_keys", 6, "column_name") + " order by key_seq";
        }
        boolean exported = source.are(2, "foreign", "keys", "exported");
        int from = exported ? 5 : 4;
        if (!source.are(2, "foreign", "keys") || !source.are(from, "from", "table")) {
            return "";
        }
        List<String> name = name(source, from + 2);
        String side = exported ? "pk_" : "fk_";
        return "select * from pg_catalog.redshift_show_foreign_keys"
                + where(conditions(name, side + "table_name", side + "schema_name", side + "database_name"))
                + " order by " + (exported ? "fk_" : "pk_") + "table_name, fk_name, key_seq";
    }

    private static String parameters(Source source) {
        String kind = source.key(3);
        int open = 4;
        while (open < source.size() && !source.opens(open)) {
            open++;
        }
        List<String> types = new ArrayList<>();
        source.list(open).forEach(element -> types.add(text(source, element.start())));
        List<String> conditions = conditions(name(source, 4), kind + "_name", "schema_name", "database_name");
        conditions.add("argument_types = pg_catalog.replace("
                + (types.isEmpty() ? "''" : String.join(" || ',' || ", types)) + ", ' ', '')");
        conditions.addAll(like(source, source.next(open), "parameter_name"));
        return "select * from pg_catalog.redshift_show_parameters where is_procedure = " + kind.equals("procedure")
                + " and " + String.join(" and ", conditions) + " order by ordinal_position";
    }

    /** {@code FROM DATABASE d [DRIVER_TOKEN t] [LIKE p | WHERE SCHEMA_NAME LIKE p [AND TABLE_NAME LIKE p]]}. */
    private static String ofDatabase(Source source, String liked) {
        return where(likes(source, liked));
    }

    static List<String> likes(Source source, String liked) {
        List<String> conditions = new ArrayList<>();
        for (int i = 2; i < source.size(); i++) {
            if (source.is(i - 1, "database")) {
                conditions.add("database_name = " + text(source, i));
            } else if (source.is(i, "like")) {
                boolean named =
                        source.isName(i - 1) && source.token(i - 1).foldedName().endsWith("_name");
                String column = named ? source.token(i - 1).foldedName() : liked;
                if (!column.isEmpty()) {
                    conditions.add(column + " like " + text(source, i + 1));
                }
            }
        }
        return conditions;
    }

    private static String inSchema(Source source, String view, int name, String liked) {
        List<String> conditions = conditions(name(source, name), "schema_name", "database_name", "");
        conditions.addAll(like(source, behindName(source, name), liked));
        return "select * from pg_catalog." + view + where(conditions);
    }

    private static String ofTable(Source source, String view, int name, String liked) {
        List<String> conditions = conditions(name(source, name), "table_name", "schema_name", "database_name");
        conditions.addAll(like(source, behindName(source, name), liked));
        return "select * from pg_catalog." + view + where(conditions);
    }

    /** Conditions of the parts of a name, the last part first. */
    static List<String> conditions(List<String> name, String... columns) {
        List<String> conditions = new ArrayList<>();
        for (int i = 0; i < name.size() && i < columns.length; i++) {
            conditions.add(columns[i] + " = " + name.get(name.size() - 1 - i));
        }
        return conditions;
    }

    static List<String> like(Source source, int at, String column) {
        return source.is(at, "like") ? List.of(column + " like " + text(source, at + 1)) : List.of();
    }

    static String where(List<String> conditions) {
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }

    /** The parts of a name, each as an expression: a literal or a parameter. */
    static List<String> name(Source source, int at) {
        List<String> parts = new ArrayList<>();
        parts.add(text(source, at));
        for (int i = at; source.is(i + 1, "."); i += 2) {
            parts.add(text(source, i + 2));
        }
        return parts;
    }

    static int behindName(Source source, int at) {
        int i = at;
        while (source.is(i + 1, ".")) {
            i += 2;
        }
        return i + 1;
    }

    static String text(Source source, int at) {
        if (at >= source.size()) {
            throw Syntax.error(source, source.size() - 1);
        } else if (source.is(at, Source.PARAMETER)) {
            return source.token(at).text() + "::text";
        } else if (source.token(at).kind() == TokenKind.STRING) {
            return Lexer.quoteLiteral(Lexer.stringValue(source.token(at)));
        }
        return DefinedTable.literal(source, at);
    }
}
