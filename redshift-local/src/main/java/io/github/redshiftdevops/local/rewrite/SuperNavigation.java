package io.github.redshiftdevops.local.rewrite;

import io.github.redshiftdevops.local.rewrite.SuperPath.Step;
import io.github.redshiftdevops.sql.Token;
import io.github.redshiftdevops.sql.TokenKind;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Paths into SUPER values, {@code t.c.attribute[0]}, are calls of functions. What is a column and what an attribute
 * follows from the names in FROM alone: a path begins with the name of a table and a column, with the alias of an
 * unnested array, or with a column. No catalog is asked.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/query-super.html#navigation">Navigation</a>
 */
final class SuperNavigation implements RewriteRule {

    @Override
    public Set<String> triggers() {
        return Set.of(".", "[");
    }

    @Override
    public void rewrite(Source source, int at, Edits edits) {
        int start = at - 1;
        QueryScope scope = source.scopes().scope(start);
        if (scope != null && beginsPath(source, start, at) && !isColumn(source, scope, start)) {
            SuperPath path = SuperPath.at(source, start);
            int base = base(scope, path);
            if (base < path.steps().size() && !isCall(source, path) && !source.is(path.end(), ".")) {
                if (scope.isTable(source.name(start)) || source.is(at, "[")) {
                    Merge.refusePath(source, start);
                }
                write(source, path, base, edits);
            }
        }
    }

    /** Whether it is a column with its table, as most names with a dot are. */
    private static boolean isColumn(Source source, QueryScope scope, int start) {
        boolean ends = !source.is(start + 3, ".") && !source.is(start + 3, "[");
        return ends && source.isName(start) && scope.isTable(source.token(start).foldedName());
    }

    private static boolean beginsPath(Source source, int start, int at) {
        boolean constructor = source.is(start, "array") && source.is(at, "[");
        boolean name = source.isName(start) && !source.is(start - 1, ".") && !source.is(start - 1, "collate");
        return !constructor && (name || source.is(start, Source.PARAMETER)) && source.place(start) != Place.CAST_TYPE;
    }

    /** How many of the steps lead to the column. */
    private static int base(QueryScope scope, SuperPath path) {
        List<String> names = path.names();
        if (names.isEmpty() || isElement(scope, path)) {
            return 0;
        }
        if (scope.isTable(names.get(0))) {
            return Math.min(names.size() - 1, 1);
        }
        int qualified = scope.qualifiedLength(names);
        boolean unknown = scope.isOpaque() && qualified == 0;
        return unknown && names.size() == path.steps().size() + 1 ? names.size() - 1 : qualified;
    }

    private static boolean isElement(@Nullable QueryScope scope, SuperPath path) {
        return scope != null
                && !path.names().isEmpty()
                && scope.isElement(path.names().get(0));
    }

    /** The outer join of Oracle, {@code t.c(+)}, is no call. */
    private static boolean isCall(Source source, SuperPath path) {
        return source.opens(path.end()) && !source.are(path.end(), "(", "+", ")");
    }

    private static void write(Source source, SuperPath path, int base, Edits edits) {
        List<Step> steps = path.steps().subList(base, path.steps().size());
        StringBuilder calls = new StringBuilder();
        for (int i = steps.size() - 1; i >= 0; i--) {
            Step step = steps.get(i);
            calls.append(step.isIndex() ? "pg_catalog.redshift_element(" : "pg_catalog.redshift_attribute(");
            edits.replace(step.from(), ", ");
            edits.replace(step.to(), step.isIndex() ? ")" : attribute(source.token(step.to())) + ")");
        }
        int start = path.start();
        boolean element = base == 0 && isElement(source.scopes().scope(start), path);
        // the alias of an unnested array is also the name of its one column
        String column = element ? "." + edits.text(new Range(start, start + 1)) : "";
        edits.insertBefore(start, calls.toString());
        edits.insertAfter(start, column);
        label(source, path, edits);
    }

    /** The case of a name that has capital letters is a matter of the session. */
    private static String attribute(Token token) {
        boolean quoted = token.kind() == TokenKind.QUOTED_NAME;
        String name =
                quoted ? token.text().substring(1, token.text().length() - 1).replace("\"\"", "\"") : token.text();
        String literal = (name.contains("\\") ? "E" : "")
                + '\''
                + name.replace("\\", "\\\\").replace("'", "''")
                + '\'';
        return name.equals(name.toLowerCase(Locale.ROOT)) ? literal : literal + ", " + quoted;
    }

    /** A column of the result that is a path is called as the path's last attribute. */
    private static void label(Source source, SuperPath path, Edits edits) {
        int end = source.scopes().itemEnd(path.start());
        int function = path.start() - 2;
        if (end == 0 && source.are(function, "cast", "(") && source.is(path.end(), "as")) {
            int behind = source.next(function + 1);
            end = source.scopes().itemEnd(function) == behind ? behind : 0;
        } else if (end > 0 && end != path.end() && !isCast(source, path.end(), end)) {
            end = 0;
        }
        if (end > 0 && !lastName(source, path).isEmpty()) {
            edits.insertAfter(end - 1, " as \"" + lastName(source, path).replace("\"", "\"\"") + '"');
        }
    }

    private static String lastName(Source source, SuperPath path) {
        for (int i = path.steps().size() - 1; i >= 0; i--) {
            if (!path.steps().get(i).isIndex()) {
                return source.token(path.steps().get(i).to()).foldedName();
            }
        }
        return path.names().isEmpty() ? "" : path.names().get(0);
    }

    /** Whether the tokens are {@code ::type}, and nothing else. */
    private static boolean isCast(Source source, int start, int end) {
        int i = start;
        while (i < end && source.is(i, "::")) {
            i += 2;
            if (source.is(i, "precision") || source.is(i, "varying")) {
                i++;
            }
            if (source.opens(i)) {
                i = source.next(i);
            }
        }
        return i == end && end > start;
    }
}
