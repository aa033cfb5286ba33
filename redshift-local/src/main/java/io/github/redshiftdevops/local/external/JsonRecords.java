package io.github.redshiftdevops.local.external;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The texts of JSON values: one on each line, or the elements of one array over any number of lines. */
final class JsonRecords {

    private final LineReader lines;
    private final boolean stripsArray;
    private String line = "";
    private int position;

    JsonRecords(LineReader lines, boolean stripsArray) {
        this.lines = lines;
        this.stripsArray = stripsArray;
    }

    /** The next one, or null behind the last. */
    @Nullable
    String next() throws IOException {
        if (stripsArray) {
            return element();
        }
        String record = lines.next();
        while (record != null && record.isBlank()) {
            record = lines.next();
        }
        return record;
    }

    private @Nullable String element() throws IOException {
        StringBuilder element = new StringBuilder();
        int depth = 0;
        boolean string = false;
        do {
            if (position >= line.length() && !nextLine()) {
                return element.isEmpty() ? null : element.toString();
            }
            char c = line.charAt(position++);
            if (element.isEmpty() && (c <= ' ' || "[],".indexOf(c) >= 0)) {
                continue;
            }
            element.append(c);
            if (c == '\\' && string) {
                element.append(line.charAt(position++));
            } else if (c == '"') {
                string = !string;
            } else if (!string && (c == '{' || c == '[')) {
                depth++;
            } else if (!string && (c == '}' || c == ']')) {
                depth--;
            }
        } while (depth > 0 || element.isEmpty());
        return element.toString();
    }

    private boolean nextLine() throws IOException {
        String following = lines.next();
        line = following == null ? "" : following + "\n";
        position = 0;
        return following != null;
    }
}
