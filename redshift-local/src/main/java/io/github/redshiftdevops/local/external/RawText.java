package io.github.redshiftdevops.local.external;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/**
 * Text with marks where its bytes are no UTF-8: a low surrogate without a high one, which no valid text has, stands for
 * each sequence of bytes that is invalid.
 */
final class RawText {

    /** What Java's decoder puts in the place of invalid bytes. */
    static final char REPLACEMENT = '\uFFFD';

    private static final char INVALID = '\uDC80';

    private RawText() {}

    static String decode(byte[] bytes, int length) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes, 0, length);
        CharBuffer out = CharBuffer.allocate(length + 1);
        CoderResult result = decoder.decode(in, out, true);
        while (result.isError()) {
            in.position(in.position() + result.length());
            out.put(INVALID);
            result = decoder.decode(in, out, true);
        }
        return out.flip().toString();
    }

    /** Whether it has a mark. */
    static boolean isInvalid(String text) {
        int mark = text.indexOf(INVALID);
        while (mark > 0 && Character.isHighSurrogate(text.charAt(mark - 1))) {
            mark = text.indexOf(INVALID, mark + 1);
        }
        return mark >= 0;
    }

    /** The text with something else in the place of each mark. */
    static String replaced(String text, String replacement) {
        StringBuilder replaced = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean mark = c == INVALID && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
            replaced.append(mark ? replacement : Character.toString(c));
        }
        return replaced.toString();
    }
}
