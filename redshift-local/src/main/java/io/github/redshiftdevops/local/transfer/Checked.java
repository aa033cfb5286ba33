package io.github.redshiftdevops.local.transfer;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Bytes whose decompression reports corrupt ones by a RuntimeException: to those who read they are an IOException. */
final class Checked extends FilterInputStream {

    private Checked(InputStream in) {
        super(in);
    }

    static InputStream of(InputStream in) {
        return new Checked(in);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] to, int offset, int most) throws IOException {
        try {
            return super.read(to, offset, most);
        } catch (RuntimeException e) {
            throw new IOException("the compressed data is corrupt: " + e.getMessage(), e);
        }
    }
}
