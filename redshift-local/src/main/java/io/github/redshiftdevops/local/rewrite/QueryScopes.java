package io.github.redshiftdevops.local.rewrite;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which tokens of a statement belong to expressions of a query, and what names they can refer to: a parser of the
 * skeleton of SELECT, UPDATE, DELETE and MERGE, to which expressions are opaque.
 */
final class QueryScopes {

    /** Of query blocks and joins in brackets in each other; whatever is deeper is left alone. */
    private static final int DEEPEST = 200;

    private static final Set<String> WITH_QUERY =
            Set.of("select", "with", "(", "create", "insert", "explain", "declare");
    private static final Set<String> SET_OPERATORS = Set.of("union", "intersect", "except", "minus");
    private static final Set<String> BEHIND_QUERY =
            Set.of("union", "intersect", "except", "minus", "order", "limit", "offset");
    private static final Set<String> CLAUSES = Set.of(
            "where", "group", "having", "order", "limit", "offset", "qualify", "window", "fetch", "connect", "start",
            "for");
    private static final Set<String> QUANTIFIERS = Set.of("all", "distinct");

    private final Source source;
    private final @Nullable QueryScope[] scopes;
    private final int[] itemEnds;
    private final Map<Integer, SuperItem> superItems = new HashMap<>();
    private int depth;

    private QueryScopes(Source source) {
        this.source = source;
        this.scopes = new @Nullable QueryScope[source.size()];
        this.itemEnds = new int[source.size()];
    }

    static QueryScopes of(Source source) {
        QueryScopes scopes = new QueryScopes(source);
        scopes.statement();
        return scopes;
    }

    /** The scope of a token that is part of an expression of a query, else null. */
    @Nullable
    QueryScope scope(int at) {
        return at >= 0 && at < scopes.length ? scopes[at] : null;
    }

    /** The index behind the item of a SELECT list that begins with the token; 0 if none does. */
    int itemEnd(int at) {
        return at >= 0 && at < itemEnds.length ? itemEnds[at] : 0;
    }

    /** The item of a FROM clause that begins with the token, if it is one over a SUPER value. */
    @Nullable
    SuperItem superItem(int at) {
        return superItems.get(at);
    }

    Source source() {
        return source;
    }

    void add(int at, SuperItem item) {
        superItems.put(at, item);
    }

    private void statement() {
        int size = source.size();
        switch (source.key(0)) {
            case "update" -> update(size);
            case "delete" -> delete(size);
            case "merge" -> merge(size);
            default -> {
                if (WITH_QUERY.contains(source.key(0))) {
                    outside(size);
                }
            }
        }
    }

    /** Looks for queries where no expression is. */
    private void outside(int end) {
        for (int i = 0; i < end; i++) {
            if (beginsQuery(i)) {
                query(i, end, null);
                return;
            }
            if (source.opens(i) && beginsQuery(i + 1)) {
                query(i + 1, source.partner(i), null);
                i = source.partner(i);
            }
        }
    }

    private void update(int end) {
        QueryScope scope = new QueryScope(null);
        int set = find(1, end, Set.of("set"));
        new FromClause(this, scope).read(1, set);
        int from = find(set, end, Set.of("from"));
        int where = find(from, end, Set.of("where"));
        assignments(set + 1, from, scope);
        new FromClause(this, scope).read(from + 1, where);
        expression(where, end, scope);
    }

    /** A column that is set is no expression. */
    private void assignments(int start, int end, QueryScope scope) {
        int i = start;
        while (i < end) {
            int equals = find(i, end, Set.of("="));
            int comma = find(equals, end, Set.of(","));
            expression(equals, comma, scope);
            i = comma + 1;
        }
    }

    private void delete(int end) {
        QueryScope scope = new QueryScope(null);
        int where = find(1, end, Set.of("where"));
        int using = find(2, where, Set.of("using", "from"));
        new FromClause(this, scope).read(source.is(1, "from") ? 2 : 1, using);
        new FromClause(this, scope).read(using + 1, where);
        expression(where, end, scope);
    }

    private void merge(int end) {
        QueryScope scope = new QueryScope(null);
        int using = find(1, end, Set.of("using"));
        int on = find(using, end, Set.of("on"));
        new FromClause(this, scope).read(source.is(1, "into") ? 2 : 1, using);
        new FromClause(this, scope).read(using + 1, on);
        expression(on, end, scope);
    }

    /** Marks tokens as those of expressions, and goes into their subqueries. */
    void expression(int start, int end, @Nullable QueryScope scope) {
        for (int i = start; i < end; i++) {
            scopes[i] = scope;
            if (source.opens(i) && beginsQuery(i + 1)) {
                query(i + 1, source.partner(i), scope);
                i = source.partner(i);
                scopes[i] = scope;
            }
        }
    }

    boolean beginsQuery(int at) {
        if (source.is(at, "with")) {
            boolean named = source.isName(at + 1);
            boolean columns = source.opens(at + 2) && source.is(source.next(at + 2), "as");
            return source.is(at + 1, "recursive") || (named && (source.is(at + 2, "as") || columns));
        }
        return source.is(at, "select");
    }

    /** Whether a range is a query, as {@code (select 1) union select 2}, and not joined tables in brackets. */
    boolean isQuery(int start, int end) {
        int i = start;
        int endOfLevel = end;
        while (source.opens(i)) {
            int behind = source.next(i);
            if (behind != endOfLevel && !BEHIND_QUERY.contains(source.key(behind))) {
                return false;
            }
            endOfLevel = behind - 1;
            i++;
        }
        return beginsQuery(i);
    }

    void query(int start, int end, @Nullable QueryScope parent) {
        if (depth == DEEPEST) {
            return;
        }
        depth++;
        int block = source.is(start, "with") ? behindCommonTables(start + 1, end, parent) : start;
        for (int i = block; i < end; i = source.next(i)) {
            if (SET_OPERATORS.contains(source.key(i)) && !source.is(i - 1, ".")) {
                block(block, i, parent);
                block = QUANTIFIERS.contains(source.key(i + 1)) ? i + 2 : i + 1;
            }
        }
        block(block, end, parent);
        depth--;
    }

    /** Reads tables that stand in brackets in a FROM clause. */
    void from(int start, int end, QueryScope scope) {
        if (depth == DEEPEST) {
            return;
        }
        depth++;
        new FromClause(this, scope).read(start, end);
        depth--;
    }

    private int behindCommonTables(int start, int end, @Nullable QueryScope parent) {
        int i = source.is(start, "recursive") ? start + 1 : start;
        while (i < end && !source.is(i, "select")) {
            if (source.opens(i) && source.is(i - 1, "as")) {
                query(i + 1, source.partner(i), parent);
            }
            if (source.is(i - 1, ")") && !source.is(i, ",") && !source.is(i, "as")) {
                return i;
            }
            i = source.next(i);
        }
        return i;
    }

    private void block(int start, int end, @Nullable QueryScope parent) {
        if (!source.is(start, "select")) {
            expression(start, end, parent);
            return;
        }
        int from = from(start + 1, end);
        int clauses = clauses(from == end ? start + 1 : from + 1, end);
        int listEnd = Math.min(find(start + 1, Math.min(from, clauses), Set.of("into")), Math.min(from, clauses));
        QueryScope scope = new QueryScope(parent);
        new FromClause(this, scope).read(from + 1, clauses);
        selectList(start + 1, listEnd);
        expression(start, listEnd, scope);
        expression(clauses, end, scope);
    }

    private int clauses(int start, int end) {
        int clauses = find(start, end, CLAUSES);
        while (clauses < end && !beginsClause(clauses)) {
            clauses = find(clauses + 1, end, CLAUSES);
        }
        return clauses;
    }

    /** Not the word in {@code UNNEST(x) WITH OFFSET}, nor one that is a name. */
    private boolean beginsClause(int at) {
        return switch (source.key(at)) {
            case "offset" -> !source.is(at - 1, "with");
            case "start" -> source.is(at + 1, "with");
            case "connect" -> source.is(at + 1, "by");
            case "window" -> source.is(at + 2, "as");
            case "fetch" -> source.is(at + 1, "first") || source.is(at + 1, "next");
            default -> true;
        };
    }

    private void selectList(int start, int end) {
        int item = QUANTIFIERS.contains(source.key(start)) ? start + 1 : start;
        if (source.is(item, "top") && !source.is(item + 1, ",")) {
            item = source.next(item + 1);
        }
        for (int i = item; i < end; i = source.next(i)) {
            if (source.is(i, ",")) {
                itemEnds[item] = i;
                item = i + 1;
            }
        }
        if (item < end) {
            itemEnds[item] = end;
        }
    }

    /** Not the one in {@code a IS DISTINCT FROM b}. */
    private int from(int start, int end) {
        int from = find(start, end, Set.of("from"));
        while (from < end && source.is(from - 1, "distinct") && from - 1 > start) {
            from = find(from + 1, end, Set.of("from"));
        }
        return from;
    }

    /** The index of the first of the words on this level; the end if there is none. */
    int find(int start, int end, Set<String> words) {
        int i = Math.min(start, end);
        while (i < end && (!words.contains(source.key(i)) || source.is(i - 1, "."))) {
            i = source.next(i);
        }
        return Math.min(i, end);
    }
}
