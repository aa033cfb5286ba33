package io.github.redshiftdevops.local.numeric;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads trees as PostgreSQL prints them: <code>{KIND :field value ...}</code>, where a value is a node, a list in round
 * brackets, bytes in square ones, {@code <>} for nothing, or a word in which a backslash stands before what is special.
 */
final class NodeReader {

    /** A tree with deeper nesting would exhaust the stack of whoever walks through it. */
    private static final int DEEPEST = 500;

    private final String text;
    private int position;
    private int depth;

    private NodeReader(String text) {
        this.text = text;
    }

    /** The tree; empty if its nesting is too deep, or if it is none. */
    static Optional<Node> read(String text) {
        try {
            return Optional.ofNullable(new NodeReader(text).value() instanceof Node node ? node : null);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private @Nullable Object value() {
        skipBlanks();
        return switch (peek()) {
            case '{' -> node();
            case '(' -> list(')');
            default -> word();
        };
    }

    private Node node() {
        enter();
        String kind = String.valueOf(word());
        Map<String, Object> fields = new LinkedHashMap<>();
        for (skipBlanks(); peek() != '}'; skipBlanks()) {
            String field = String.valueOf(word());
            if (field.startsWith(":")) {
                Object value = value();
                if (value != null) {
                    fields.put(field.substring(1), bytesBehind(value));
                }
            } else {
                // the variety of an expression, for example ANY, or the NULL of a constant
                fields.put("variety", field);
            }
        }
        leave();
        return new Node(kind, fields);
    }

    /** A constant is the number of its bytes and these. */
    private Object bytesBehind(Object value) {
        skipBlanks();
        return peek() == '[' ? list(']') : value;
    }

    private List<Object> list(char end) {
        enter();
        List<Object> elements = new ArrayList<>();
        for (skipBlanks(); peek() != end; skipBlanks()) {
            Object value = value();
            if (value != null) {
                elements.add(value);
            }
        }
        leave();
        return elements;
    }

    private void enter() {
        position++;
        if (++depth > DEEPEST) {
            throw new IllegalArgumentException("too deep");
        }
    }

    private void leave() {
        position++;
        depth--;
    }

    private @Nullable String word() {
        skipBlanks();
        int start = position;
        boolean escapes = false;
        while (!Character.isWhitespace(peek()) && "(){}".indexOf(peek()) < 0) {
            if (peek() == '\\') {
                escapes = true;
                position++;
            }
            position++;
        }
        if (start == position) {
            throw new IllegalArgumentException("no word at " + position);
        }
        String word = text.substring(start, position);
        return word.equals("<>") ? null : escapes ? unescaped(word) : word;
    }

    private static String unescaped(String word) {
        StringBuilder plain = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            i += word.charAt(i) == '\\' ? 1 : 0;
            plain.append(word.charAt(i));
        }
        return plain.toString();
    }

    private char peek() {
        if (position >= text.length()) {
            throw new IllegalArgumentException("the tree has no end");
        }
        return text.charAt(position);
    }

    private void skipBlanks() {
        while (Character.isWhitespace(peek())) {
            position++;
        }
    }
}
