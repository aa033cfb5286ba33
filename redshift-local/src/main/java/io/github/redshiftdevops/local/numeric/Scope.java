package io.github.redshiftdevops.local.numeric;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An analysed query and what stands around it: where its columns are looked up.
 *
 * @param query a {@code QUERY}
 * @param outer of the query around it; null for the statement itself
 */
record Scope(Node query, @Nullable Scope outer) {

    /** The scope so many queries further out. */
    Optional<Scope> up(int levels) {
        Scope scope = this;
        for (int i = 0; i < levels && scope != null; i++) {
            scope = scope.outer;
        }
        return Optional.ofNullable(scope);
    }

    /** The entry of the range table with this number, counted from 1. */
    Optional<Node> entry(int number) {
        List<Node> entries = query.nodes("rtable");
        return number >= 1 && number <= entries.size() ? Optional.of(entries.get(number - 1)) : Optional.empty();
    }

    /** What the query of the common table expression is, in the scope that defines it; empty if it is recursive. */
    Optional<Scope> commonTable(String name) {
        return query.nodes("cteList").stream()
                .filter(table -> table.text("ctename").equals(name)
                        && table.text("cterecursive").equals("false"))
                .flatMap(table -> Optional.ofNullable(table.node("ctequery")).stream())
                .map(inner -> new Scope(inner, this))
                .findFirst();
    }

    /** The queries that a set operation joins, in order; none if the query is no set operation. */
    List<Scope> parts() {
        List<Scope> parts = new ArrayList<>();
        Node operation = query.node("setOperations");
        if (operation != null) {
            collectParts(operation, parts);
        }
        return parts;
    }

    private void collectParts(Node operation, List<Scope> parts) {
        if (operation.is("RANGETBLREF")) {
            entry(operation.number("rtindex"))
                    .map(entry -> entry.node("subquery"))
                    .ifPresent(part -> parts.add(new Scope(part, this)));
        } else {
            Optional.ofNullable(operation.node("larg")).ifPresent(side -> collectParts(side, parts));
            Optional.ofNullable(operation.node("rarg")).ifPresent(side -> collectParts(side, parts));
        }
    }

    /** Whether NULL is written for a result. */
    boolean isNull(int number) {
        List<Node> results = results();
        Node expression = number <= results.size() ? results.get(number - 1).node("expr") : null;
        return expression != null && Shape.isNull(expression);
    }

    /** The results of the query, without what is computed for sorting and grouping only. */
    List<Node> results() {
        return query.nodes("targetList").stream()
                .filter(entry -> entry.text("resjunk").equals("false"))
                .toList();
    }
}
