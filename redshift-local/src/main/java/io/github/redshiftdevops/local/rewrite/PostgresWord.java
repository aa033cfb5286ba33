package io.github.redshiftdevops.local.rewrite;

import java.util.Set;

/**
 * A word that PostgreSQL reserves and Redshift does not is an ordinary name; PostgreSQL wants it in quotes.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_pg_keywords.html">Reserved words</a>
 * @see <a href="https://www.postgresql.org/docs/16/sql-keywords-appendix.html">PostgreSQL's key words</a>
 */
final class PostgresWord implements RewriteRule {

    private static final Set<String> WORDS = Set.of(
            "asymmetric",
            "collation",
            "concurrently",
            "fetch",
            "lateral",
            "returning",
            "symmetric",
            "tablesample",
            "variadic",
            "window");

    private static final Set<String> BEFORE_NAME = Set.of(
            "select",
            "distinct",
            ",",
            "(",
            "where",
            "and",
            "or",
            "not",
            "by",
            "on",
            "set",
            "having",
            "when",
            "then",
            "else",
            "case",
            "=",
            "<>",
            "!=",
            "<",
            ">",
            "<=",
            ">=",
            "+",
            "-",
            "*",
            "/",
            "%",
            "||",
            ".");
    private static final Set<String> BEHIND_KEYWORD = Set.of("(", "select", "symmetric", "asymmetric");

    @Override
    public Set<String> triggers() {
        return WORDS;
    }

    @Override
    public void rewrite(Source source, int at, Edits edits) {
        boolean defined = source.place(at + 1) == Place.COLUMN_TYPE;
        boolean qualifies = source.is(at + 1, ".");
        boolean operand = BEFORE_NAME.contains(source.key(at - 1)) && !BEHIND_KEYWORD.contains(source.key(at + 1));
        if (at > 0 && (defined || ((qualifies || operand) && !isLateral(source, at)))) {
            edits.replace(at, '"' + source.name(at) + '"');
        }
    }

    /** {@code , lateral t.array} and the like: what a FROM clause has before a function. */
    private static boolean isLateral(Source source, int at) {
        return source.is(at, "lateral") && source.isName(at + 1) && source.isPlainName(at + 1);
    }
}
