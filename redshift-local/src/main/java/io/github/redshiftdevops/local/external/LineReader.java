package io.github.redshiftdevops.local.external;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The lines of a text. Bytes that are no UTF-8 become {@link RawText} marks. */
final class LineReader implements Closeable {

    private static final int LONGEST_LINE = 64 << 20;

    private final InputStream in;
    private final int lineEnd;
    private final byte[] buffer = new byte[1 << 16];
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private int position;
    private int end;

    /** With the byte that ends a line; a carriage return before a line feed belongs to the line's end. */
    LineReader(InputStream in, char lineEnd) {
        this.in = in;
        this.lineEnd = lineEnd;
    }

    void skip(int lines) throws IOException {
        for (int i = 0; i < lines && next() != null; i++) {
            // passed over
        }
    }

    @Nullable
    String next() throws IOException {
        line.reset();
        boolean any = false;
        while (position < end || fill()) {
            any = true;
            int start = position;
            while (position < end && buffer[position] != lineEnd) {
                position++;
            }
            line.write(buffer, start, position - start);
            if (position < end) {
                position++;
                return text();
            }
            if (line.size() > LONGEST_LINE) {
                throw new IOException("a line is longer than 64 MB");
            }
        }
        return any ? text() : null;
    }

    private boolean fill() throws IOException {
        position = 0;
        end = Math.max(0, in.read(buffer));
        return end > 0;
    }

    private String text() {
        byte[] bytes = line.toByteArray();
        int length = bytes.length;
        if (lineEnd == '\n' && length > 0 && bytes[length - 1] == '\r') {
            length--;
        }
        String text = new String(bytes, 0, length, StandardCharsets.UTF_8);
        return text.indexOf(RawText.REPLACEMENT) < 0 ? text : RawText.decode(bytes, length);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
