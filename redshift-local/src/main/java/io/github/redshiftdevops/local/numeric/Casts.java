package io.github.redshiftdevops.local.numeric;

import io.github.redshiftdevops.local.numeric.WrittenTree.Division;
import io.github.redshiftdevops.local.numeric.WrittenTree.Item;
import io.github.redshiftdevops.sql.Lexer;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Walks through an analysed statement and writes types into its text: into each division, whose digits depend on them, and
 * around the results of queries, so that PostgreSQL stores them and tells them to clients.
 */
final class Casts {

    private final Place place;
    private final SqlTokens tokens;
    private final WrittenTree written;
    private final Types types;
    private final Insertions insertions = new Insertions();
    private final Set<Integer> divided = new HashSet<>();
    private final Set<Node> partsOfSetOperations = new HashSet<>();

    Casts(Place place, SqlTokens tokens, WrittenTree written, Types types) {
        this.place = place;
        this.tokens = tokens;
        this.written = written;
        this.types = types;
    }

    /** What is to be written into the statement. */
    Insertions of(Node query) {
        walk(query, new Scope(query, null), false);
        return insertions;
    }

    /** PostgreSQL wants the parts of a recursive query to agree in their modifiers: there, only digits are cut. */
    private void walk(Node node, Scope scope, boolean recursive) {
        Scope inner = node.is("QUERY") && !node.equals(scope.query()) ? new Scope(node, scope) : scope;
        if (node.is("QUERY") && node.number("commandType") == 1 && !recursive) {
            results(inner);
        }
        if (Types.divides(node)) {
            types.of(node, scope)
                    .ifPresent(type -> written.division(node.location())
                            .ifPresent(division -> divideAll(division, type, recursive)));
        }
        boolean within = recursive || node.text("cterecursive").equals("true");
        node.children(child -> walk(child, inner, within));
    }

    private void divideAll(Division division, Decimal type, boolean recursive) {
        divide(division, type, recursive);
        written.alike(division).forEach(other -> divide(other, type, recursive));
    }

    /**
     * The quotient is cut, not rounded, behind the last digit of its scale, as integers divide: DECIMALs are stored as
     * integers.
     */
    private void divide(Division division, Decimal type, boolean recursive) {
        int operator = tokens.at(place.offset(division.location()));
        int leftmost = tokens.at(place.offset(division.leftmost()));
        int start = operator < 0 || leftmost < 0 ? -1 : tokens.withBrackets(leftmost, operator);
        if (start < 0 || !tokens.is(operator, "/") || !divided.add(operator)) {
            return;
        }
        int end = tokens.behindOperand(operator + 1);
        String power = "1e" + type.scale();
        insertions.around(
                tokens.token(start).start(),
                tokens.token(end - 1).end(),
                (recursive ? "(" : "cast(") + "pg_catalog.div((",
                ") * 1e-" + type.scale() + (recursive ? ")" : " as " + type + ")"));
        insertions.replace(
                tokens.token(operator).start(), tokens.token(operator).end(), ") * " + power + ", ");
    }

    private void results(Scope scope) {
        List<Scope> parts = scope.parts();
        if (parts.isEmpty() && !partsOfSetOperations.contains(scope.query())) {
            scope.results().stream()
                    .filter(Casts::isDecimal)
                    .forEach(result -> types.of(result, scope).ifPresent(type -> cast(result, scope, type)));
        }
        parts.forEach(part -> partsOfSetOperations.add(part.query()));
        for (int i = 0; i < scope.results().size() && !parts.isEmpty(); i++) {
            int number = i + 1;
            if (isDecimal(scope.results().get(i))) {
                types.ofResult(scope, number).ifPresent(type -> castParts(parts, number, type));
            }
        }
    }

    private static boolean isDecimal(Node result) {
        Node expression = result.node("expr");
        return expression != null && Shape.isDecimal(expression);
    }

    /** All parts of a set operation get the type that they have together, also integers among them. */
    private void castParts(List<Scope> parts, int number, Decimal type) {
        for (Scope part : parts) {
            List<Scope> nested = part.parts();
            if (!nested.isEmpty()) {
                nested.forEach(inner -> partsOfSetOperations.add(inner.query()));
                castParts(nested, number, type);
            } else if (number <= part.results().size()) {
                cast(part.results().get(number - 1), part, type);
            }
        }
    }

    /** Then what ORDER BY says must be in the results as it is. */
    private static boolean sortsDistinct(Node query) {
        return !query.list("distinctClause").isEmpty()
                && !query.list("sortClause").isEmpty();
    }

    private void cast(Node result, Scope scope, Decimal type) {
        Node expression = result.node("expr");
        if (expression == null) {
            return;
        }
        boolean own = types.of(expression, scope).filter(type::equals).isPresent();
        if (own && Shape.tellsItsType(expression)) {
            return;
        }
        written.item(Shape.location(expression)).ifPresent(item -> {
            String name = item.named() ? "" : " as " + quoted(result.text("resname"));
            boolean hasCast = own && Types.divides(expression);
            if (hasCast || !sortsDistinct(scope.query())) {
                write(item, hasCast ? Optional.empty() : Optional.of(type), name);
            }
        });
    }

    private void write(Item item, Optional<Decimal> type, String name) {
        int start = tokens.at(place.offset(item.location()));
        int end = start < 0 ? -1 : tokens.behindExpression(start);
        if (end > start) {
            insertions.outside(
                    tokens.token(start).start(),
                    tokens.token(end - 1).end(),
                    type.isPresent() ? "cast(" : "",
                    type.map(decimal -> " as " + decimal + ")").orElse("") + name);
        }
    }

    /** In quotes always: a column may be called as a keyword. */
    private static String quoted(String name) {
        String quoted = Lexer.quoteName(name);
        return quoted.startsWith("\"") ? quoted : "\"" + quoted + "\"";
    }
}
