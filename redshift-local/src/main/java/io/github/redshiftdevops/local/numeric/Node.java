package io.github.redshiftdevops.local.numeric;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A node of a tree that PostgreSQL has printed. Compared by identity: equal texts in two places are two nodes.
 *
 * @param kind in capitals, for example {@code OPEXPR}
 * @param fields each a {@link Node}, a {@link List}, a {@link String} or absent, as is PostgreSQL's null
 */
record Node(String kind, Map<String, Object> fields) {

    private static final int MOST_DIGITS = 9;

    boolean is(String otherKind) {
        return kind.equals(otherKind);
    }

    @Nullable
    Node node(String field) {
        return fields.get(field) instanceof Node node ? node : null;
    }

    /** The nodes of a list, of which others are left out. */
    List<Node> nodes(String field) {
        return nodes(fields.get(field));
    }

    static List<Node> nodes(@Nullable Object value) {
        return value instanceof List<?> list
                ? list.stream()
                        .filter(Node.class::isInstance)
                        .map(Node.class::cast)
                        .toList()
                : List.of();
    }

    List<?> list(String field) {
        return fields.get(field) instanceof List<?> list ? list : List.of();
    }

    String text(String field) {
        return fields.get(field) instanceof String text ? text : "";
    }

    /** A number; -1 if there is none. */
    int number(String field) {
        return fields.get(field) instanceof String text && isNumber(text) ? Integer.parseInt(text) : -1;
    }

    private static boolean isNumber(String text) {
        int sign = text.startsWith("-") ? 1 : 0;
        int digits = text.length() - sign;
        return digits >= 1 && digits <= MOST_DIGITS && text.chars().skip(sign).allMatch(c -> c >= '0' && c <= '9');
    }

    /** Offset in bytes of what the node was written as; -1 if it was not written. */
    int location() {
        return number("location");
    }

    /** Shows the nodes that hang directly on this one. */
    void children(Consumer<Node> each) {
        fields.values().forEach(value -> show(value, each));
    }

    private static void show(Object value, Consumer<Node> each) {
        if (value instanceof Node node) {
            each.accept(node);
        } else if (value instanceof List<?> list) {
            list.forEach(element -> show(element, each));
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }

    /** The node without the places at which it was written: two that look alike mean the same in the same query. */
    String withoutLocations() {
        StringBuilder text = new StringBuilder();
        appendTo(text);
        return text.toString();
    }

    private void appendTo(StringBuilder text) {
        text.append('{').append(kind);
        fields.forEach((field, value) -> {
            if (!field.equals("location")) {
                text.append(' ').append(field).append(' ');
                append(value, text);
            }
        });
        text.append('}');
    }

    private static void append(Object value, StringBuilder text) {
        if (value instanceof Node node) {
            node.appendTo(text);
        } else if (value instanceof List<?> list) {
            text.append('(');
            list.forEach(element -> {
                append(element, text);
                text.append(' ');
            });
            text.append(')');
        } else {
            text.append(((String) value).length()).append(':').append(value);
        }
    }
}
