package io.github.redshiftdevops.local.rewrite;

import io.github.redshiftdevops.sql.PostgresOnly;
import io.github.redshiftdevops.sql.Problem;
import java.util.HashSet;
import java.util.Set;

/**
 * Types that PostgreSQL has and Redshift has not. Some came after the PostgreSQL that Redshift comes from: they do not
 * exist. The others exist on the leader node, but no column can have them.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/c_unsupported-postgresql-datatypes.html">Unsupported
 *     PostgreSQL data types</a>
 */
final class UnsupportedType implements Refusal {

    @Override
    public Set<String> triggers() {
        Set<String> all = new HashSet<>(PostgresOnly.UNKNOWN_TYPES);
        all.addAll(PostgresOnly.LEADER_NODE_TYPES);
        all.add("[");
        return all;
    }

    @Override
    public void check(Source source, int at) {
        if (source.is(at, "[")) {
            array(source, at);
            return;
        }
        boolean column = source.place(at) == Place.COLUMN_TYPE;
        boolean cast = source.place(at) == Place.CAST_TYPE || isOfLiteral(source, at);
        if (source.is(at + 1, ".")) {
            return;
        }
        if (column && PostgresOnly.LEADER_NODE_TYPES.contains(source.key(at))) {
            throw column(source, at, source.key(at));
        } else if ((column || cast) && PostgresOnly.UNKNOWN_TYPES.contains(source.key(at))) {
            throw source.error(
                    at,
                    Problem.of("42704", "type \"" + source.key(at) + "\" does not exist")
                            .withHint("use " + instead(source.key(at))));
        }
    }

    /** As in {@code select json '{}'}; in a COPY the word says the format. */
    private static boolean isOfLiteral(Source source, int at) {
        boolean query = source.is(0, "select") || source.is(0, "with") || source.is(0, "insert");
        return query && source.place(at) == Place.ANY && source.is(at + 1, Source.LITERAL);
    }

    private static String instead(String type) {
        return type.startsWith("json") ? "SUPER, and insert with JSON_PARSE" : "VARCHAR";
    }

    private static void array(Source source, int at) {
        if (source.place(at) != Place.COLUMN_ATTRIBUTE) {
            return;
        }
        int type = at - 1;
        while (type > 0 && source.place(type) != Place.COLUMN_TYPE && source.partner(type) != at) {
            boolean within = source.isName(type) || source.is(type, "]") || source.is(type, "[");
            if (source.is(type, ")") && source.partner(type) >= 0) {
                type = source.partner(type) - 1;
            } else if (within || source.is(type, Source.NUMBER)) {
                type--;
            } else {
                return;
            }
        }
        if (source.place(type) == Place.COLUMN_TYPE) {
            throw column(source, at, source.key(type) + "[]");
        }
    }

    private static RuntimeException column(Source source, int at, String type) {
        int name = at;
        while (name > 0 && source.place(name) != Place.COLUMN_TYPE) {
            name--;
        }
        String table = DefinedTable.of(source)
                .map(defined -> defined.source().token(defined.behindName() - 1).foldedName())
                .orElse("");
        String column = source.token(Math.max(0, name - 1)).foldedName();
        return source.error(
                at,
                Problem.of("0A000", "Column \"%s.%s\" has unsupported type \"%s\".".formatted(table, column, type)));
    }
}
