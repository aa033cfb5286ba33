package io.github.redshiftdevops.local.copy;

import java.util.Arrays;

/**
 * VARCHAR and CHAR, whose lengths count bytes.
 *
 * @param replacement replaces each byte of invalid UTF-8; 0 if that is an error
 * @param trims whether white space at the end goes
 */
record CharacterConversion(int length, boolean single, boolean truncates, boolean trims, byte replacement)
        implements Conversion {

    @Override
    public void write(Row row, int field, CopyText out) throws BadRow {
        byte[] bytes = row.bytes();
        int start = row.start(field);
        int end = trims ? trimmedEnd(row, field) : row.end(field);
        if (Utf8.firstMultibyte(bytes, start, end) < end) {
            bytes = multibyte(row, field);
        }
        refuseNul(row, field);
        if (end - start > length) {
            end = truncated(bytes, field, start, end);
        }
        out.escaped(bytes, start, end);
    }

    @Override
    public boolean keepsEmpty() {
        return true;
    }

    private static int trimmedEnd(Row row, int field) {
        int end = row.end(field);
        while (end > row.start(field) && Slice.isBlank(row.bytes()[end - 1])) {
            end--;
        }
        return end;
    }

    private static void refuseNul(Row row, int field) throws BadRow {
        for (int i = row.start(field); i < row.end(field); i++) {
            if (row.bytes()[i] == 0) {
                throw BadRow.field(field, BadRow.BAD_NUL, "Field contains more than one byte and a null terminator");
            }
        }
    }

    private int truncated(byte[] bytes, int field, int start, int end) throws BadRow {
        if (!truncates) {
            throw BadRow.field(
                    field,
                    BadRow.OUT_OF_RANGE,
                    single ? "Char length exceeds DDL length" : "String length exceeds DDL length");
        }
        int cut = start + length;
        while (cut > start && (bytes[cut] & 0xC0) == 0x80) {
            cut--;
        }
        return Math.min(cut, end);
    }

    private byte[] multibyte(Row row, int field) throws BadRow {
        byte[] bytes = row.bytes();
        int start = row.start(field);
        int end = row.end(field);
        if (single) {
            int at = Utf8.firstMultibyte(bytes, start, end);
            int behind = Math.min(end, at + Math.max(1, Utf8.length(bytes[at])));
            throw BadRow.field(
                    field,
                    BadRow.BAD_UTF8,
                    "Multibyte character not supported for CHAR (Hint: try using VARCHAR). Invalid char: "
                            + new Utf8.Invalid(at, behind, 0).hex(bytes));
        }
        Utf8.Invalid invalid = Utf8.firstInvalid(bytes, start, end);
        if (invalid == null) {
            return bytes;
        }
        if (replacement == 0) {
            throw invalidUtf8(field, bytes, invalid);
        }
        return repaired(bytes, start, end, replacement);
    }

    /** The bytes with each invalid one replaced. */
    static byte[] repaired(byte[] bytes, int start, int end, byte replacement) {
        byte[] repaired = bytes.clone();
        for (Utf8.Invalid next = Utf8.firstInvalid(repaired, start, end);
                next != null;
                next = Utf8.firstInvalid(repaired, next.end(), end)) {
            Arrays.fill(repaired, next.start(), next.end(), replacement);
        }
        return repaired;
    }

    static BadRow invalidUtf8(int field, byte[] bytes, Utf8.Invalid invalid) {
        return BadRow.field(
                field,
                BadRow.BAD_UTF8,
                "String contains invalid or unsupported UTF8 codepoints. Bad UTF8 hex sequence: %s (error %d)"
                        .formatted(invalid.hex(bytes), invalid.error()));
    }
}
