package io.github.redshiftdevops.core.aws;

import java.util.stream.Collectors;

/** Text of others, made safe for a terminal: no line breaks, no escapes, no texts without end. */
final class Printable {

    private static final int LIMIT = 1_000;

    private Printable() {}

    /** In single quotes. */
    static String quoted(String text) {
        return "'" + line(text) + "'";
    }

    /** On one line, with what does not print as {@code \u001b}. */
    static String line(String text) {
        String line =
                text.codePoints().limit(LIMIT).mapToObj(Printable::printable).collect(Collectors.joining());
        return text.codePointCount(0, text.length()) > LIMIT ? line + "..." : line;
    }

    private static String printable(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE -> "\\u%04x".formatted(codePoint);
            default -> Character.toString(codePoint);
        };
    }
}
