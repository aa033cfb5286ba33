package io.github.redshiftdevops.local.copy;

import java.nio.charset.StandardCharsets;

/**
 * The bytes of a field without the blanks around it.
 *
 * @param start offset of the first
 * @param end offset behind the last
 */
record Slice(Row row, int field, int start, int end) {

    static Slice withoutBlanks(Row row, int field) {
        byte[] bytes = row.bytes();
        int start = row.start(field);
        int end = row.end(field);
        while (start < end && isBlank(bytes[start])) {
            start++;
        }
        while (start < end && isBlank(bytes[end - 1])) {
            end--;
        }
        return new Slice(row, field, start, end);
    }

    static boolean isBlank(byte b) {
        return b == ' ' || (b >= '\t' && b <= '\r');
    }

    byte[] bytes() {
        return row.bytes();
    }

    boolean isEmpty() {
        return start == end;
    }

    String latin1() {
        return new String(bytes(), start, end - start, StandardCharsets.ISO_8859_1);
    }

    /** A byte that the type does not allow. */
    BadRow badDigit(int at, String type) {
        String reason = "Invalid digit, Value '%c', Pos %d, Type: %s"
                .formatted((char) (bytes()[at] & 0xFF), at - row.start(field), type);
        return BadRow.field(field, BadRow.BAD_DIGIT, reason);
    }
}
