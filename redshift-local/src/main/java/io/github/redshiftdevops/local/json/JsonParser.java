package io.github.redshiftdevops.local.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Parses JSON. Of members with the same name the last one counts.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8259">RFC 8259</a>
 */
public final class JsonParser {

    private static final int DEEPEST = 1000;
    private static final Pattern LITERAL =
            Pattern.compile("true|false|null|-?(?:0|[1-9][0-9]*)(?:\\.[0-9]+)?(?:[eE][+-]?[0-9]+)?");

    private final String json;
    private int position;
    private int depth;

    private JsonParser(String json) {
        this.json = json;
    }

    /**
     * Parses one value with nothing but white space around it.
     *
     * @throws JsonException if this is not JSON
     */
    public static JsonValue parse(String json) throws JsonException {
        JsonParser parser = new JsonParser(json);
        JsonValue value = parser.value();
        if (parser.peek() != '\0' || parser.position < json.length()) {
            throw parser.unexpected();
        }
        return value;
    }

    private JsonValue value() throws JsonException {
        char c = peek();
        return switch (c) {
            case '{' -> nested(this::members);
            case '[' -> nested(this::array);
            case '"' -> new JsonValue.Text(string());
            default -> literal();
        };
    }

    @FunctionalInterface
    private interface Nested {
        JsonValue parse() throws JsonException;
    }

    private JsonValue nested(Nested parser) throws JsonException {
        if (++depth > DEEPEST) {
            throw new JsonException("JSON is nested more than " + DEEPEST + " levels deep");
        }
        position++;
        JsonValue value = parser.parse();
        depth--;
        return value;
    }

    private JsonValue members() throws JsonException {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        if (skip('}')) {
            return new JsonValue.Members(members);
        }
        do {
            if (peek() != '"') {
                throw unexpected();
            }
            String name = string();
            expect(':');
            members.put(name, value());
        } while (skip(','));
        expect('}');
        return new JsonValue.Members(members);
    }

    private JsonValue array() throws JsonException {
        List<JsonValue> elements = new ArrayList<>();
        if (skip(']')) {
            return new JsonValue.Array(elements);
        }
        do {
            elements.add(value());
        } while (skip(','));
        expect(']');
        return new JsonValue.Array(elements);
    }

    private JsonValue literal() throws JsonException {
        Matcher matcher = LITERAL.matcher(json).region(position, json.length());
        if (!matcher.lookingAt()) {
            throw unexpected();
        }
        position = matcher.end();
        if (position < json.length() && Character.isLetterOrDigit(json.charAt(position))) {
            throw unexpected();
        }
        return new JsonValue.Literal(matcher.group());
    }

    private String string() throws JsonException {
        int start = ++position;
        while (position < json.length()) {
            char c = json.charAt(position);
            if (c == '"') {
                return json.substring(start, position++);
            }
            if (c == '\\') {
                return escapedString(start);
            }
            position++;
        }
        throw unexpected();
    }

    private String escapedString(int start) throws JsonException {
        StringBuilder value = new StringBuilder(json.substring(start, position));
        while (position < json.length()) {
            char c = json.charAt(position++);
            if (c == '"') {
                return value.toString();
            }
            value.append(c == '\\' ? escape() : c);
        }
        throw unexpected();
    }

    private char escape() throws JsonException {
        char c = position < json.length() ? json.charAt(position++) : '\0';
        return switch (c) {
            case '"', '\\', '/' -> c;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> unicode();
            default -> throw new JsonException("invalid escape '\\" + c + "' in a string");
        };
    }

    private char unicode() throws JsonException {
        String digits = json.substring(position, Math.min(json.length(), position + 4));
        if (!digits.matches("[0-9a-fA-F]{4}")) {
            throw new JsonException("invalid escape '\\u" + digits + "' in a string");
        }
        position += 4;
        return (char) Integer.parseInt(digits, 16);
    }

    private boolean skip(char expected) {
        boolean found = peek() == expected;
        position += found ? 1 : 0;
        return found;
    }

    private void expect(char expected) throws JsonException {
        if (!skip(expected)) {
            throw unexpected();
        }
    }

    /** The next character that is no white space; NUL at the end. */
    private char peek() {
        while (position < json.length() && " \t\r\n".indexOf(json.charAt(position)) >= 0) {
            position++;
        }
        return position < json.length() ? json.charAt(position) : '\0';
    }

    private JsonException unexpected() {
        return new JsonException(
                position >= json.length()
                        ? "unexpected end of JSON"
                        : "unexpected '" + json.charAt(position) + "' at position " + position + " of JSON");
    }
}
