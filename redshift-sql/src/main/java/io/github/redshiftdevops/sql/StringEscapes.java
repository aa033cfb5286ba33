package io.github.redshiftdevops.sql;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Backslash escapes of literals, as PostgreSQL reads them in {@code E'..'} and Redshift in every literal. A number stands
 * for a byte of UTF-8.
 */
final class StringEscapes {

    private final String body;
    private final StringBuilder value;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private int position;

    private StringEscapes(String body) {
        this.body = body;
        this.value = new StringBuilder(body.length());
    }

    static String resolve(String body) {
        StringEscapes escapes = new StringEscapes(body);
        while (escapes.position < body.length()) {
            escapes.next();
        }
        escapes.flushBytes();
        return escapes.value.toString();
    }

    private void next() {
        char c = body.charAt(position++);
        if (c == '\\' && position < body.length()) {
            escape(body.charAt(position++));
        } else {
            append(c);
            if (c == '\'') {
                position++;
            }
        }
    }

    private void escape(char c) {
        switch (c) {
            case 'b' -> append('\b');
            case 'f' -> append('\f');
            case 'n' -> append('\n');
            case 'r' -> append('\r');
            case 't' -> append('\t');
            case 'x' -> number(c, 2, 16);
            case '0', '1', '2', '3', '4', '5', '6', '7' -> {
                position--;
                number(c, 3, 8);
            }
            default -> append(c);
        }
    }

    private void number(char first, int mostDigits, int radix) {
        int start = position;
        while (position < body.length()
                && position < start + mostDigits
                && Character.digit(body.charAt(position), radix) >= 0) {
            position++;
        }
        if (position == start) {
            append(first);
        } else {
            bytes.write(Integer.parseInt(body.substring(start, position), radix));
        }
    }

    private void append(char c) {
        flushBytes();
        value.append(c);
    }

    private void flushBytes() {
        if (bytes.size() > 0) {
            value.append(bytes.toString(StandardCharsets.UTF_8));
            bytes.reset();
        }
    }
}
