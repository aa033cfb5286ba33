package io.github.redshiftdevops.local.rewrite;

import io.github.redshiftdevops.local.json.JsonValue;
import io.github.redshiftdevops.sql.Lexer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Where an external schema has its tables.
 *
 * @param database an expression: a literal or null
 * @param options an expression: a literal of JSON
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_EXTERNAL_SCHEMA.html">CREATE EXTERNAL SCHEMA</a>
 */
record ExternalSource(Kind kind, String database, String options) {

    private static final List<String> OPTIONS = List.of(
            "schema",
            "region",
            "iam_role",
            "catalog_role",
            "secret_arn",
            "authentication",
            "authentication_arn",
            "uri",
            "port");

    /**
     * The kinds of sources.
     *
     * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_SVV_EXTERNAL_SCHEMAS.html">SVV_EXTERNAL_SCHEMAS:
     *     eskind</a>
     */
    enum Kind {
        DATA(1),
        HIVE(2),
        POSTGRES(3),
        REDSHIFT(4),
        MYSQL(8),
        KINESIS(9),
        MSK(10),
        KAFKA(10);

        private final int number;

        Kind(int number) {
            this.number = number;
        }

        int number() {
            return number;
        }

        /** What a user can do to have tables in it. */
        String advice() {
            return number <= HIVE.number
                    ? "make its tables with CREATE EXTERNAL TABLE"
                    : "its source is not asked, so make local tables or views in it, as those of the source";
        }
    }

    /** Of what stands behind the schema's name. */
    static ExternalSource of(Source source, Range clauses) {
        Kind kind = Kind.DATA;
        String database = "null";
        Map<String, JsonValue> options = new LinkedHashMap<>();
        for (int i = clauses.start(); i < clauses.end(); i++) {
            if (source.is(i, "from")) {
                kind = kind(source.key(i + 1));
            } else if (source.is(i, "database") && source.is(i + 1, Source.LITERAL)) {
                database = literal(source, i + 1);
            } else if (OPTIONS.contains(source.key(i)) && i + 1 < clauses.end()) {
                options.put(source.key(i).toUpperCase(Locale.ROOT), new JsonValue.Text(value(source, i + 1)));
            }
        }
        return new ExternalSource(kind, database, Literals.oneLine(new JsonValue.Members(options).toString()));
    }

    private static Kind kind(String word) {
        for (Kind kind : Kind.values()) {
            if (kind.name().equalsIgnoreCase(word)) {
                return kind;
            }
        }
        return Kind.DATA;
    }

    private static String literal(Source source, int at) {
        return Literals.oneLine(Lexer.stringValue(source.token(at)));
    }

    private static String value(Source source, int at) {
        return source.is(at, Source.LITERAL)
                ? Lexer.stringValue(source.token(at))
                : source.token(at).text();
    }
}
