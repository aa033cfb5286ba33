package io.github.redshiftdevops.local.copy;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Counts bytes while they are read. */
final class CountingInput extends FilterInputStream {

    private long count;

    CountingInput(InputStream in) {
        super(in);
    }

    long count() {
        return count;
    }

    @Override
    public int read() throws IOException {
        int c = super.read();
        count += c < 0 ? 0 : 1;
        return c;
    }

    @Override
    public int read(byte[] to, int offset, int most) throws IOException {
        int length = super.read(to, offset, most);
        count += Math.max(0, length);
        return length;
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
