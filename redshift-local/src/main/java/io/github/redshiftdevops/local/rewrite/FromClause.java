package io.github.redshiftdevops.local.rewrite;

import io.github.redshiftdevops.local.rewrite.SuperItem.Kind;
import io.github.redshiftdevops.sql.Problem;
import java.util.List;
import java.util.Set;

/**
 * Reads a FROM clause: what it lists and by which names. An item is a SUPER value if it begins with the name of an
 * earlier item, or has an index.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_FROM_clause30.html">FROM clause</a>
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/query-super.html#unnest">Unnesting</a>
 */
final class FromClause {

    private static final Set<String> JOIN =
            Set.of("join", "inner", "left", "right", "full", "outer", "cross", "natural");
    private static final Set<String> BEHIND_CONDITION =
            Set.of(",", "join", "inner", "left", "right", "full", "cross", "natural");
    private static final Set<String> NO_ALIAS = Set.of(
            "join",
            "inner",
            "left",
            "right",
            "full",
            "outer",
            "cross",
            "natural",
            "on",
            "using",
            "pivot",
            "unpivot",
            "at",
            "tablesample",
            "set",
            "with",
            "where");

    private final QueryScopes scopes;
    private final QueryScope scope;
    private final Source source;
    private int end;
    private boolean keepsAll;

    FromClause(QueryScopes scopes, QueryScope scope) {
        this.scopes = scopes;
        this.scope = scope;
        this.source = scopes.source();
    }

    void read(int start, int end) {
        this.end = end;
        int i = start;
        while (i < end) {
            if (source.is(i, ",")) {
                keepsAll = false;
                i++;
            } else if (JOIN.contains(source.key(i))) {
                keepsAll |= source.is(i, "right") || source.is(i, "full");
                i++;
            } else if (source.is(i, "on")) {
                int behind = behindCondition(i + 1);
                scopes.expression(i + 1, behind, scope);
                keepsAll = false;
                i = behind;
            } else if (source.is(i, "using") && source.opens(i + 1)) {
                i = source.next(i + 1);
            } else {
                i = item(i);
            }
        }
    }

    /** {@code LEFT(x, 1)} and {@code RIGHT(x, 1)} in a condition are no joins. */
    private int behindCondition(int start) {
        int i = scopes.find(start, end, BEHIND_CONDITION);
        while (i < end && (source.is(i, "left") || source.is(i, "right")) && source.opens(i + 1)) {
            i = scopes.find(i + 1, end, BEHIND_CONDITION);
        }
        return i;
    }

    private int item(int at) {
        if (source.is(at, "only") || source.is(at, "lateral") || source.is(at, "as")) {
            return at + 1;
        } else if (source.opens(at)) {
            return bracket(at);
        } else if (source.is(at, "unpivot") && at + 1 < end) {
            return unpivot(at);
        } else if (source.is(at, "unnest") && source.opens(at + 1)) {
            return unnest(at);
        } else if (source.isName(at)) {
            return named(at);
        }
        scope.becomeOpaque();
        return at + 1;
    }

    private int bracket(int at) {
        int close = source.partner(at);
        if (scopes.isQuery(at + 1, close)) {
            scopes.query(at + 1, close, source.is(at - 1, "lateral") ? scope : scope.parent());
        } else {
            scopes.from(at + 1, close, scope);
        }
        return alias(close + 1);
    }

    private int named(int at) {
        SuperPath path = SuperPath.at(source, at);
        if (source.opens(path.end())) {
            scopes.expression(path.end() + 1, source.partner(path.end()), scope);
            return alias(source.next(path.end()));
        }
        String head = path.names().get(0);
        boolean indexed = path.steps().stream().anyMatch(SuperPath.Step::isIndex);
        boolean nested = path.names().size() > 1 && (scope.isTable(head) || scope.isElement(head));
        if (indexed || nested || scope.isElement(head)) {
            return superPath(at, path);
        }
        return table(path);
    }

    private int table(SuperPath path) {
        int aliased = source.is(path.end(), "as") ? path.end() + 1 : path.end();
        if (!isAlias(aliased)) {
            List<String> names = path.names();
            scope.addTable(names.get(names.size() - 1));
            if (names.size() > 1) {
                scope.addQualifiedTable(names);
            }
        }
        return alias(path.end());
    }

    /** Reads an alias, if there is one, and what else may stand behind a table. */
    private int alias(int at) {
        int i = source.is(at, "as") ? at + 1 : at;
        if (isAlias(i)) {
            scope.addTable(source.token(i).foldedName());
            i++;
            if (source.opens(i)) {
                i = source.next(i);
            }
        }
        if (i < end && (source.is(i, "pivot") || source.is(i, "unpivot"))) {
            int open = scopes.find(i, end, Set.of("(", ","));
            return source.opens(open) ? alias(source.next(open)) : i + 1;
        }
        return i;
    }

    private boolean isAlias(int at) {
        return at < end && source.isName(at) && !NO_ALIAS.contains(source.key(at));
    }

    private int superPath(int at, SuperPath path) {
        return superItem(at, Kind.PATH, new Range(at, path.end()), path.end());
    }

    private int unpivot(int at) {
        int valueEnd = source.isName(at + 1) ? SuperPath.at(source, at + 1).end() : at + 1;
        if (source.opens(valueEnd)) {
            valueEnd = source.next(valueEnd);
        }
        return superItem(at, Kind.UNPIVOT, new Range(at + 1, valueEnd), valueEnd);
    }

    private int unnest(int at) {
        int behind = source.next(at + 1);
        boolean offset = source.are(behind, "with", "offset");
        Range value = new Range(at + 2, behind - 1);
        return superItem(at, offset ? Kind.UNNEST_WITH_OFFSET : Kind.UNNEST, value, offset ? behind + 2 : behind);
    }

    private int superItem(int at, Kind kind, Range value, int behind) {
        if (keepsAll) {
            throw source.error(
                    at,
                    Problem.of("0A000", "SUPER values are not supported in right and full outer joins")
                            .withHint("put the table that is to be kept on the left, and use LEFT JOIN"));
        }
        scopes.expression(value.start(), value.end(), scope);
        int i = source.is(behind, "as") ? behind + 1 : behind;
        int alias = isAlias(i) ? i++ : -1;
        int index = -1;
        if (i < end && source.is(i, "at") && source.isName(i + 1)) {
            index = i + 1;
            i += 2;
        }
        name(value, alias, i);
        scopes.add(at, new SuperItem(kind, value, alias, index));
        return source.opens(i) ? source.next(i) : i;
    }

    private void name(Range value, int alias, int behind) {
        if (alias >= 0 && source.opens(behind)) {
            scope.addTable(source.token(alias).foldedName());
        } else if (alias >= 0) {
            scope.addElement(source.token(alias).foldedName());
        } else if (source.isName(value.start())) {
            List<String> names = SuperPath.at(source, value.start()).names();
            scope.addElement(names.get(names.size() - 1));
        }
    }
}
