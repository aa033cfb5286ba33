package io.github.redshiftdevops.local.numeric;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The tree of the grammar, before PostgreSQL has looked up names: how the statement is written, by the places in it. */
final class WrittenTree {

    private final Map<Integer, String> functions = new HashMap<>();
    private final Map<Integer, String> literals = new HashMap<>();
    private final Map<Integer, Division> divisions = new HashMap<>();
    private final Map<Integer, Item> items = new HashMap<>();

    /**
     * A division.
     *
     * @param location of the operator
     * @param leftmost the first location in the dividend; brackets may stand before it
     * @param query the innermost query
     * @param text what it looks like, without locations
     */
    record Division(int location, int leftmost, Node query, String text) {}

    /**
     * An item of a list of results.
     *
     * @param location where it begins
     * @param named whether it is written with a name
     */
    record Item(int location, boolean named) {}

    WrittenTree(Node tree) {
        collect(tree, tree);
    }

    /** The unqualified name of the function that is called there; empty if none is. */
    String function(int location) {
        return functions.getOrDefault(location, "");
    }

    /** The number that is written there. */
    Optional<String> literal(int location) {
        return Optional.ofNullable(literals.get(location));
    }

    Optional<Item> item(int location) {
        return Optional.ofNullable(items.get(location));
    }

    Optional<Division> division(int location) {
        return Optional.ofNullable(divisions.get(location));
    }

    /** The others of the same query that are written alike, for example in GROUP BY. */
    List<Division> alike(Division division) {
        return divisions.values().stream()
                .filter(other -> other.location() != division.location()
                        && other.query().equals(division.query())
                        && other.text().equals(division.text()))
                .toList();
    }

    private void collect(Node node, Node query) {
        Node inner = node.is("SELECTSTMT") ? node : query;
        switch (node.kind()) {
            case "FUNCCALL" -> functions.put(node.location(), lastName(node.list("funcname")));
            case "A_CONST" -> literals.put(node.location(), node.text("val"));
            case "A_EXPR" -> divide(node, query);
            case "RESTARGET" -> item(node);
            default -> {}
        }
        node.children(child -> collect(child, inner));
    }

    private void divide(Node node, Node query) {
        Node dividend = node.node("lexpr");
        if (dividend != null && node.list("name").equals(List.of("\"/\""))) {
            divisions.put(
                    node.location(), new Division(node.location(), leftmost(dividend), query, node.withoutLocations()));
        }
    }

    private static int leftmost(Node node) {
        List<Integer> locations = new ArrayList<>();
        collectLocations(node, locations);
        return locations.stream().mapToInt(location -> location).min().orElse(-1);
    }

    private static void collectLocations(Node node, List<Integer> locations) {
        if (node.location() >= 0) {
            locations.add(node.location());
        }
        node.children(child -> collectLocations(child, locations));
    }

    private void item(Node target) {
        Node value = target.node("val");
        if (value != null) {
            items.put(
                    value.location(),
                    new Item(target.location(), !target.text("name").isEmpty()));
        }
    }

    private static String lastName(List<?> names) {
        String last = names.isEmpty() ? "" : String.valueOf(names.get(names.size() - 1));
        return last.length() < 2 ? last : last.substring(1, last.length() - 1);
    }
}
