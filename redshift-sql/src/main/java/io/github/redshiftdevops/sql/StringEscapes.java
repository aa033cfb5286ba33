package io.github.redshiftdevops.sql;

/** Backslash escapes of literals, as PostgreSQL reads them in {@code E'..'} and Redshift in every literal. */
final class StringEscapes {

    private StringEscapes() {}

    static String resolve(String body) {
        StringBuilder value = new StringBuilder(body.length());
        int i = 0;
        while (i < body.length()) {
            char c = body.charAt(i);
            if (c == '\'') {
                value.append('\'');
                i += 2;
            } else if (c == '\\' && i + 1 < body.length()) {
                i = escape(body, i + 1, value);
            } else {
                value.append(c);
                i++;
            }
        }
        return value.toString();
    }

    /** Appends what the escape at {@code i}, behind its backslash, stands for; returns the offset behind it. */
    private static int escape(String body, int i, StringBuilder value) {
        char c = body.charAt(i);
        return switch (c) {
            case 'b' -> append(value, '\b', i + 1);
            case 'f' -> append(value, '\f', i + 1);
            case 'n' -> append(value, '\n', i + 1);
            case 'r' -> append(value, '\r', i + 1);
            case 't' -> append(value, '\t', i + 1);
            case 'x' -> number(body, new Digits(i + 1, 2, 16), value);
            case '0', '1', '2', '3', '4', '5', '6', '7' -> number(body, new Digits(i, 3, 8), value);
            default -> append(value, c, i + 1);
        };
    }

    private static int append(StringBuilder value, char c, int next) {
        value.append(c);
        return next;
    }

    private record Digits(int start, int most, int radix) {}

    private static int number(String body, Digits digits, StringBuilder value) {
        int end = digits.start();
        while (end < body.length()
                && end < digits.start() + digits.most()
                && Character.digit(body.charAt(end), digits.radix()) >= 0) {
            end++;
        }
        if (end == digits.start()) {
            return append(value, body.charAt(digits.start() - 1), end);
        }
        return append(value, (char) Integer.parseInt(body.substring(digits.start(), end), digits.radix()), end);
    }
}
