package io.github.redshiftdevops.sql;

import org.jspecify.annotations.Nullable;

/**
 * A place in a text.
 *
 * @param file path as the user knows it, or null if the text is in no file
 * @param line counted from 1
 * @param column counted from 1 in UTF-16 units
 * @param lineText the whole line, without its end
 * @param length how many characters are meant, at least 1
 */
public record Location(@Nullable String file, int line, int column, String lineText, int length) {

    /** The place of characters of a text. Offsets outside of the text are moved to its nearest end. */
    public static Location in(@Nullable String file, String text, int offset, int length) {
        int at = Math.max(0, Math.min(offset, text.length()));
        int lineStart = text.lastIndexOf('\n', at - 1) + 1;
        int lineEnd = text.indexOf('\n', at);
        String lineText = text.substring(lineStart, lineEnd < 0 ? text.length() : lineEnd);
        int line = 1
                + (int) text.substring(0, lineStart)
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
        return new Location(file, line, at - lineStart + 1, lineText.stripTrailing(), Math.max(1, length));
    }
}
