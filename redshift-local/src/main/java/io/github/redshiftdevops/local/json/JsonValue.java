package io.github.redshiftdevops.local.json;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A value of JSON. Its text form is JSON without blanks, for example {@code {"a":[1,null]}}. Immutable. */
public sealed interface JsonValue {

    /** What a column of characters takes: the characters of a string, the JSON of anything else. */
    default String text() {
        return toString();
    }

    /** Whether this is JSON's null. */
    default boolean isNull() {
        return equals(Literal.NULL);
    }

    /** The value of a boolean. */
    static JsonValue of(boolean value) {
        return new Literal(Boolean.toString(value));
    }

    /**
     * A number, true, false or null.
     *
     * @param json as written, so that no digit of a number is lost
     */
    record Literal(String json) implements JsonValue {

        /** JSON's null. */
        public static final JsonValue NULL = new Literal("null");

        @Override
        public String toString() {
            return json;
        }
    }

    /** A string. */
    record Text(String value) implements JsonValue {

        @Override
        public String text() {
            return value;
        }

        @Override
        public String toString() {
            return quote(value);
        }
    }

    /** An array. */
    record Array(List<JsonValue> elements) implements JsonValue {

        /** Of these elements. */
        public Array {
            elements = List.copyOf(elements);
        }

        @Override
        public String toString() {
            return elements.stream().map(JsonValue::toString).collect(Collectors.joining(",", "[", "]"));
        }
    }

    /** An object, its members in the order in which they stand. */
    record Members(Map<String, JsonValue> members) implements JsonValue {

        /** Of these members. */
        public Members {
            members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
        }

        @Override
        public String toString() {
            return members.entrySet().stream()
                    .map(member -> quote(member.getKey()) + ":" + member.getValue())
                    .collect(Collectors.joining(",", "{", "}"));
        }
    }

    /** The characters as a string of JSON, in its quotes. */
    static String quote(String value) {
        StringBuilder quoted = new StringBuilder(value.length() + 2).append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '"', '\\' -> quoted.append('\\').append(c);
                case '\b' -> quoted.append("\\b");
                case '\f' -> quoted.append("\\f");
                case '\n' -> quoted.append("\\n");
                case '\r' -> quoted.append("\\r");
                case '\t' -> quoted.append("\\t");
                default -> quoted.append(c < ' ' ? "\\u%04x".formatted((int) c) : Character.toString(c));
            }
        }
        return quoted.append('"').toString();
    }
}
