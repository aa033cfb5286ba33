package io.github.redshiftdevops.local.rewrite;

import io.github.redshiftdevops.sql.TokenKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * {@code SHOW GRANTS ON object [FOR grantee]} and {@code SHOW GRANTS FOR grantee [FROM DATABASE name]}; with {@code
 * COLUMN} those of columns.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_SHOW_GRANTS.html">SHOW GRANTS</a>
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_SHOW_COLUMN_GRANTS.html">SHOW COLUMN GRANTS</a>
 */
final class ShowGrants {

    private static final Set<String> GRANTEES = Set.of("user", "role", "group");

    private ShowGrants() {}

    /** The query; empty if the statement is another one. */
    static String query(Source source) {
        boolean column = source.is(1, "column");
        int on = column ? 3 : 2;
        if (!source.is(on, "on") && !source.is(on, "for")) {
            return "";
        }
        List<String> conditions = new ArrayList<>();
        if (source.is(on, "on")) {
            conditions.addAll(column ? ofColumns(source, on + 1) : ofObject(source, on + 1));
        }
        int grantee = source.find(new Range(on, source.size()), Set.of("for"));
        if (grantee > 0) {
            conditions.addAll(ofGrantee(source, grantee + 1));
        }
        int database = source.find(new Range(on, source.size()), Set.of("from"));
        if (database > 0 && source.is(database + 1, "database")) {
            conditions.add("database_name = " + Show.text(source, database + 2));
        }
        return "select * from pg_catalog." + (column ? "redshift_show_column_grants" : "redshift_show_grants")
                + Show.where(conditions);
    }

    private static List<String> ofColumns(Source source, int object) {
        if (source.is(object, "tables")) {
            return Show.likes(source, "");
        }
        int name = source.is(object, "table") ? object + 1 : object;
        List<String> conditions =
                Show.conditions(Show.name(source, name), "table_name", "schema_name", "database_name");
        conditions.addAll(Show.like(source, Show.behindName(source, name), "column_name"));
        return conditions;
    }

    private static List<String> ofObject(Source source, int object) {
        boolean parameter =
                object + 1 < source.size() && source.token(object + 1).kind() == TokenKind.PARAMETER;
        boolean named = parameter
                || (source.isName(object + 1) && !source.is(object + 1, "for") && !source.is(object + 1, "limit"));
        return switch (named ? source.key(object) : "") {
            case "tables" -> Show.likes(source, "");
            case "function", "procedure" -> ofRoutine(source, object);
            case "database" -> ofKind(source, object, "object_name");
            case "schema" -> ofKind(source, object, "object_name", "database_name");
            case "table" -> ofTable(source, object + 1);
            default -> ofTable(source, object);
        };
    }

    private static List<String> ofTable(Source source, int name) {
        List<String> conditions =
                Show.conditions(Show.name(source, name), "object_name", "schema_name", "database_name");
        conditions.add("object_type in ('TABLE', 'VIEW')");
        return conditions;
    }

    private static List<String> ofRoutine(Source source, int kind) {
        return List.of(
                "object_type = '" + source.key(kind).toUpperCase(Locale.ROOT) + "'",
                "(schema_name, object_name) = (select r.schema_name, r.routine_name || '(' || r.argument_list || ')'"
                        + " from pg_catalog.redshift_routines r where r.oid = "
                        + ShowDefinition.routine(source, kind + 1) + ")");
    }

    private static List<String> ofKind(Source source, int kind, String... columns) {
        List<String> conditions = Show.conditions(Show.name(source, kind + 1), columns);
        conditions.add("object_type = '" + source.key(kind).toUpperCase(Locale.ROOT) + "'");
        return conditions;
    }

    private static List<String> ofGrantee(Source source, int at) {
        boolean typed = GRANTEES.contains(source.key(at)) && at + 1 < source.size() && !source.is(at + 1, "limit");
        String type = typed ? source.key(at) : source.is(at, "public") ? "public" : "user";
        return List.of("identity_name = " + Show.text(source, typed ? at + 1 : at), "identity_type = '" + type + "'");
    }
}
