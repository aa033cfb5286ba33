package io.github.redshiftdevops.local.copy;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Characters as bytes of UTF-8. */
final class Utf8Stream extends InputStream {

    private final Reader reader;
    private final char[] characters = new char[1 << 13];
    private byte[] bytes = {};
    private int position;

    Utf8Stream(Reader reader) {
        this.reader = reader;
    }

    @Override
    public int read() throws IOException {
        return fill() ? bytes[position++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] to, int offset, int most) throws IOException {
        if (most == 0) {
            return 0;
        }
        if (!fill()) {
            return -1;
        }
        int count = Math.min(most, bytes.length - position);
        System.arraycopy(bytes, position, to, offset, count);
        position += count;
        return count;
    }

    private boolean fill() throws IOException {
        if (position < bytes.length) {
            return true;
        }
        int count = readCharacters();
        bytes = new String(characters, 0, Math.max(0, count)).getBytes(StandardCharsets.UTF_8);
        position = 0;
        return count > 0;
    }

    /** Never leaves half of a character for the next time. */
    private int readCharacters() throws IOException {
        try {
            int count = reader.read(characters, 0, characters.length - 1);
            if (count > 0 && Character.isHighSurrogate(characters[count - 1])) {
                int low = reader.read();
                if (low >= 0) {
                    characters[count++] = (char) low;
                }
            }
            return count;
        } catch (CharacterCodingException e) {
            throw new IOException("the object is not encoded as ENCODING says", e);
        }
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
