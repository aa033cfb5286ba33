package io.github.redshiftdevops.local.rewrite;

import io.github.redshiftdevops.sql.Problem;
import java.util.Set;

/**
 * Clauses of queries and of statements that change rows, which PostgreSQL has and Redshift has not.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_SELECT_synopsis.html">SELECT</a>
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_INSERT_30.html">INSERT</a>
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/c_unsupported-postgresql-features.html">Unsupported
 *     PostgreSQL features</a>
 */
final class UnsupportedClause implements Refusal {

    private static final Set<String> CHANGES = Set.of("insert", "update", "delete", "with", "merge");

    @Override
    public Set<String> triggers() {
        return Set.of(
                "conflict",
                "returning",
                "filter",
                "lateral",
                "distinct",
                "for",
                "values",
                "window",
                "fetch",
                "tablesample",
                "ordinality",
                "overriding",
                "[",
                "truncate");
    }

    @Override
    public void check(Source source, int at) {
        switch (source.key(at)) {
            case "conflict" -> refuse(source, at - 1, source.is(at - 1, "on") && CHANGES.contains(source.key(0)));
            case "returning" -> refuse(source, at, isReturning(source, at));
            case "filter" -> refuse(source, at + 1, source.is(at - 1, ")") && source.are(at + 1, "(", "where"));
            case "lateral" ->
                refuse(
                        source,
                        at,
                        (source.is(at - 1, "join") || source.is(at - 1, ",") || source.is(at - 1, "from"))
                                && (source.opens(at + 1) || source.isCall(at + 1)));
            case "distinct" -> distinct(source, at);
            case "for" -> rowLock(source, at);
            case "values" ->
                refuse(source, at, source.is(at - 1, "(") && source.opens(at + 1) && !source.is(0, "copy"));
            case "window" -> refuse(source, at, source.isName(at + 1) && source.are(at + 2, "as", "("));
            case "fetch" -> refuse(source, at, at > 0 && (source.is(at + 1, "first") || source.is(at + 1, "next")));
            case "tablesample" -> refuse(source, at, source.isName(at - 1) && source.isCall(at + 1));
            case "ordinality" -> refuse(source, at, source.is(at - 1, "with"));
            case "overriding" -> refuse(source, at, source.is(0, "insert") && source.is(at + 2, "value"));
            case "truncate" -> truncate(source, at);
            default -> arrayConstructor(source, at);
        }
    }

    private static void refuse(Source source, int at, boolean isClause) {
        if (isClause) {
            throw Syntax.error(source, at);
        }
    }

    private static boolean isReturning(Source source, int at) {
        boolean behindOther = at > 2 && !source.is(at - 1, ",") && !source.is(at - 1, ".") && !source.is(at - 1, "(");
        boolean isName = source.is(at - 1, "as") || source.is(at + 1, "=") || source.is(at + 1, ".");
        boolean hasList = source.isName(at + 1) || source.is(at + 1, "*") || source.opens(at + 1);
        return CHANGES.contains(source.key(0)) && behindOther && !isName && hasList && !source.is(at + 1, "from");
    }

    private static void distinct(Source source, int at) {
        if (source.is(at - 1, "select") && source.is(at + 1, "on") && source.opens(at + 2)) {
            throw source.error(at, Problem.of("0A000", "SELECT DISTINCT ON is not supported"));
        }
        boolean is = source.is(at - 1, "is") || (source.is(at - 1, "not") && source.is(at - 2, "is"));
        if (is && source.is(at + 1, "from")) {
            throw source.error(
                    at,
                    Problem.of("0A000", "IS DISTINCT FROM is not supported")
                            .withHint("compare with =, and NULLs with IS NULL"));
        }
    }

    private static void rowLock(Source source, int at) {
        boolean locks = source.is(at + 1, "update")
                || source.is(at + 1, "share")
                || source.are(at + 1, "no", "key", "update")
                || source.are(at + 1, "key", "share");
        if (locks && at > 0 && !source.is(0, "create") && !source.is(0, "grant") && !source.is(0, "revoke")) {
            throw source.error(
                    at,
                    Problem.of("0A000", "SELECT FOR UPDATE/SHARE is not supported")
                            .withHint("use LOCK TABLE"));
        }
    }

    private static void truncate(Source source, int at) {
        int behind = source.behindName(source.is(1, "table") ? 2 : 1);
        if (at == 0 && behind < source.size()) {
            throw Syntax.error(source, behind);
        }
    }

    /** On the leader node, with catalog tables only, arrays remain. */
    private static void arrayConstructor(Source source, int at) {
        if (source.is(at - 1, "array") && !Tables.hasCatalogTable(source)) {
            throw source.error(
                    at - 1,
                    Problem.of("0A000", "ARRAY constructors are not supported")
                            .withHint("use ARRAY(..), which makes a SUPER"));
        }
    }
}
