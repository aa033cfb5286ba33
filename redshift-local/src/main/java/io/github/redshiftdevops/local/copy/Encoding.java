package io.github.redshiftdevops.local.copy;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * How the characters of the objects are encoded.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/copy-parameters-data-conversion.html#copy-encoding">
 *     ENCODING</a>
 */
enum Encoding {
    UTF8,
    /** A byte order mark says in which order the bytes are. */
    UTF16,
    UTF16LE,
    UTF16BE;

    private static final int BYTE_ORDER_MARK = 2;

    /**
     * The same characters in UTF-8.
     *
     * @throws IOException if the byte order mark is missing that UTF16 needs
     */
    InputStream toUtf8(InputStream object) throws IOException {
        return switch (this) {
            case UTF8 -> object;
            case UTF16 -> transcoded(object, byteOrder(object.readNBytes(BYTE_ORDER_MARK)));
            case UTF16LE -> transcoded(object, StandardCharsets.UTF_16LE);
            case UTF16BE -> transcoded(object, StandardCharsets.UTF_16BE);
        };
    }

    private static Charset byteOrder(byte[] mark) throws IOException {
        int value = mark.length < BYTE_ORDER_MARK ? 0 : (mark[0] & 0xFF) << 8 | (mark[1] & 0xFF);
        return switch (value) {
            case 0xFEFF -> StandardCharsets.UTF_16BE;
            case 0xFFFE -> StandardCharsets.UTF_16LE;
            default -> throw new IOException("the byte order mark is missing that ENCODING UTF16 needs");
        };
    }

    /** A mark at the beginning becomes the one of UTF-8, which those who read skip. */
    private static InputStream transcoded(InputStream object, Charset charset) {
        return new Utf8Stream(new InputStreamReader(
                object,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)));
    }
}
