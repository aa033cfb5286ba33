package io.github.redshiftdevops.local.copy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Rows in the text format of PostgreSQL's COPY, in a buffer that is filled by rows and emptied by blocks.
 *
 * @see <a href="https://www.postgresql.org/docs/16/sql-copy.html">COPY: text format</a>
 */
final class CopyText {

    private static final byte[] NULL = {'\\', 'N'};
    private static final byte[] ESCAPES = new byte[128];

    static {
        ESCAPES['\\'] = '\\';
        ESCAPES['\n'] = 'n';
        ESCAPES['\r'] = 'r';
        ESCAPES['\t'] = 't';
    }

    private byte[] buffer = new byte[1 << 16];
    private int start;
    private int end;

    void nullValue() {
        plain(NULL, 0, NULL.length);
    }

    /** A value that needs no escapes. */
    void plain(byte[] from, int first, int behind) {
        reserve(behind - first);
        System.arraycopy(from, first, buffer, end, behind - first);
        end += behind - first;
    }

    /** A value of any bytes except NUL, which PostgreSQL cannot hold. */
    void escaped(byte[] from, int first, int behind) {
        reserve(2 * (behind - first));
        byte[] to = buffer;
        int at = end;
        for (int i = first; i < behind; i++) {
            byte b = from[i];
            byte escape = b < 0 ? 0 : ESCAPES[b];
            if (escape != 0) {
                to[at++] = '\\';
                to[at++] = escape;
            } else {
                to[at++] = b;
            }
        }
        end = at;
    }

    void escaped(String value) {
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        escaped(bytes, 0, bytes.length);
    }

    void endField() {
        reserve(1);
        buffer[end++] = '\t';
    }

    /** Makes the last field's end the row's end. */
    void endRow() {
        buffer[end - 1] = '\n';
    }

    /** A place to return to if the row turns out to be bad. */
    int mark() {
        return end - start;
    }

    void returnTo(int mark) {
        end = start + mark;
    }

    int size() {
        return end - start;
    }

    /** Moves bytes out of the buffer. */
    int drain(byte[] to, int offset, int most) {
        int count = Math.min(most, end - start);
        System.arraycopy(buffer, start, to, offset, count);
        start += count;
        if (start == end) {
            start = 0;
            end = 0;
        }
        return count;
    }

    private void reserve(int count) {
        if (end + count <= buffer.length) {
            return;
        }
        System.arraycopy(buffer, start, buffer, 0, end - start);
        end -= start;
        start = 0;
        if (end + count > buffer.length) {
            buffer = Arrays.copyOf(buffer, Math.max(buffer.length * 2, end + count));
        }
    }
}
