package io.github.redshiftdevops.local.functions;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A line of a table of functions: {@code expression => value}, {@code expression => value : type} or
 * {@code expression !! SQLSTATE message}. A value is {@code NULL}, a text, or a text in single quotes; lines that begin
 * with {@code --} are comments.
 *
 * @param type the driver's name of the type, empty if it does not matter
 * @param error SQLSTATE and message of the error, empty if there is none
 */
record Example(String expression, @Nullable String value, String type, String error) {

    /** The table of a family of functions, for example {@code string}. */
    static List<Example> of(String family) throws IOException {
        try (InputStream table = Example.class.getResourceAsStream("/functions/" + family + ".txt")) {
            String text = new String(Objects.requireNonNull(table, family).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("--"))
                    .map(Example::parse)
                    .toList();
        }
    }

    private static Example parse(String line) {
        int error = line.indexOf(" !! ");
        if (error > 0) {
            return new Example(line.substring(0, error).trim(), null, "", line.substring(error + 4));
        }
        int arrow = line.lastIndexOf(" => ");
        String result = line.substring(arrow + 4).trim();
        int colon = result.lastIndexOf(" : ");
        String value = colon < 0 ? result : result.substring(0, colon).trim();
        String type = colon < 0 ? "" : result.substring(colon + 3).trim();
        return new Example(line.substring(0, arrow).trim(), unquoted(value), type, "");
    }

    private static @Nullable String unquoted(String value) {
        if (value.equals("NULL")) {
            return null;
        }
        return value.length() > 1 && value.startsWith("'") && value.endsWith("'")
                ? value.substring(1, value.length() - 1)
                : value;
    }

    @Override
    public String toString() {
        return expression;
    }
}
