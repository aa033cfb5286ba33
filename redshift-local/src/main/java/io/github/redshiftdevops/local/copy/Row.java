package io.github.redshiftdevops.local.copy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.BitSet;

/**
 * The fields of one row, as the bytes that are to be converted: quotes and escapes are resolved. Reused from row to row,
 * so that nothing is allocated for each.
 */
final class Row {

    private byte[] bytes = new byte[1 << 10];
    private int length;
    private int[] ends = new int[32];
    private final BitSet nulls = new BitSet();
    private int fields;

    void clear() {
        nulls.clear();
        length = 0;
        fields = 0;
    }

    /** Adds bytes to the field that is being built. */
    void append(byte[] from, int start, int end) {
        int count = end - start;
        if (length + count > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + count));
        }
        System.arraycopy(from, start, bytes, length, count);
        length += count;
    }

    /** Takes blanks off the end of the field that is being built. */
    void trimEnd() {
        int start = fields == 0 ? 0 : ends[fields - 1];
        while (length > start && bytes[length - 1] == ' ') {
            length--;
        }
    }

    /** Ends the field that is being built. */
    void endField() {
        if (fields == ends.length) {
            ends = Arrays.copyOf(ends, fields * 2);
        }
        ends[fields++] = length;
    }

    /** Adds a field that is NULL whatever the parameters of the load say. */
    void nullField() {
        nulls.set(fields);
        endField();
    }

    /** Adds a field of these characters. */
    void field(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        append(utf8, 0, utf8.length);
        endField();
    }

    boolean isNull(int field) {
        return nulls.get(field);
    }

    int fields() {
        return fields;
    }

    byte[] bytes() {
        return bytes;
    }

    /** Offset of a field's first byte. */
    int start(int field) {
        return field == 0 ? 0 : ends[field - 1];
    }

    /** Offset behind a field's last byte. */
    int end(int field) {
        return ends[field];
    }

    boolean isEmpty(int field) {
        return start(field) == end(field);
    }

    /** The field as text; what is no UTF-8 becomes the replacement character. */
    String text(int field) {
        return new String(bytes, start(field), end(field) - start(field), StandardCharsets.UTF_8);
    }
}
