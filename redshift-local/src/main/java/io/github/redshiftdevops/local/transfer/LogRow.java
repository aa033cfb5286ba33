package io.github.redshiftdevops.local.transfer;

import io.github.redshiftdevops.sql.Lexer;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** A row for a system table, as PostgreSQL's SQL: {@code (1, 'text', null)}. */
public final class LogRow {

    private static final DateTimeFormatter TIMESTAMP =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSS").withZone(ZoneOffset.UTC);

    private final StringJoiner values = new StringJoiner(", ", "(", ")");

    /** Adds a number. */
    public LogRow add(long number) {
        values.add(Long.toString(number));
        return this;
    }

    /** Adds a time. */
    public LogRow add(Instant time) {
        values.add(Lexer.quoteLiteral(TIMESTAMP.format(time)));
        return this;
    }

    /** Adds a text, or NULL. */
    public LogRow add(@Nullable String text) {
        return text == null ? addNull() : add(text, Integer.MAX_VALUE);
    }

    private LogRow addNull() {
        values.add("null");
        return this;
    }

    /** Adds a text, cut to the bytes that the column holds; PostgreSQL has no NUL. */
    public LogRow add(String text, int bytes) {
        StringBuilder cut = new StringBuilder();
        int size = 0;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            size += c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
            if (size > bytes) {
                break;
            }
            cut.appendCodePoint(c == 0 ? ' ' : c);
            i += Character.charCount(c);
        }
        values.add(Lexer.quoteLiteral(cut.toString()));
        return this;
    }

    /** Adds a text in which, as the manual says, a period stands for each character that is not ASCII. */
    public LogRow addAscii(String text, int bytes) {
        return add(text.replaceAll("[^\\x00-\\x7F]", "."), bytes);
    }

    @Override
    public String toString() {
        return values.toString();
    }
}
