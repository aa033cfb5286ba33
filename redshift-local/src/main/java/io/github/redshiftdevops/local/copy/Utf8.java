package io.github.redshiftdevops.local.copy;

import org.jspecify.annotations.Nullable;

/**
 * Finds bytes that are no UTF-8.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/multi-byte-character-load-errors.html">Multibyte character
 *     load errors</a>
 */
final class Utf8 {

    private Utf8() {}

    /**
     * Invalid bytes.
     *
     * @param start offset of the first
     * @param end offset behind the last
     * @param error the number that AWS's page explains
     */
    record Invalid(int start, int end, int error) {

        /** The bytes in hexadecimal, for example {@code e0 a1}. */
        String hex(byte[] bytes) {
            StringBuilder hex = new StringBuilder();
            for (int i = start; i < end; i++) {
                hex.append(i == start ? "" : " ").append("%02x".formatted(bytes[i] & 0xFF));
            }
            return hex.toString();
        }
    }

    /** Offset of the first byte that is not ASCII; {@code end} if all are. */
    static int firstMultibyte(byte[] bytes, int start, int end) {
        int at = start;
        while (at < end && bytes[at] >= 0) {
            at++;
        }
        return at;
    }

    /** How many bytes the character has that begins with this one, as far as that is known; 0 if none begins so. */
    static int length(byte first) {
        int b = first & 0xFF;
        if (b < 0x80) {
            return 1;
        }
        if (b < 0xC0 || b >= 0xFE) {
            return 0;
        }
        return Integer.numberOfLeadingZeros(~(b << 24));
    }

    /** The first invalid bytes, or null if there are none. */
    static @Nullable Invalid firstInvalid(byte[] bytes, int start, int end) {
        int at = firstMultibyte(bytes, start, end);
        while (at < end) {
            int length = length(bytes[at]);
            Invalid invalid = check(bytes, at, length, end);
            if (invalid != null) {
                return invalid;
            }
            at = firstMultibyte(bytes, at + length, end);
        }
        return null;
    }

    private static @Nullable Invalid check(byte[] bytes, int at, int length, int end) {
        if (length == 0) {
            return new Invalid(at, at + 1, 3);
        }
        if (length > 4) {
            return new Invalid(at, Math.min(end, at + length), 1);
        }
        int codePoint = length == 1 ? bytes[at] : bytes[at] & (0x7F >> length);
        for (int i = at + 1; i < at + length; i++) {
            if (i == end) {
                return new Invalid(at, end, 2);
            }
            if ((bytes[i] & 0xC0) != 0x80) {
                return new Invalid(at, i, 4);
            }
            codePoint = codePoint << 6 | (bytes[i] & 0x3F);
        }
        int error = error(codePoint, length);
        return error == 0 ? null : new Invalid(at, at + length, error);
    }

    private static int error(int codePoint, int length) {
        if (codePoint >= 0xD800 && codePoint <= 0xDFFF) {
            return 5;
        }
        if (codePoint > Character.MAX_CODE_POINT) {
            return 8;
        }
        int least = length == 2 ? 0x80 : length == 3 ? 0x800 : length == 4 ? 0x10000 : 0;
        return codePoint < least ? 9 : 0;
    }
}
