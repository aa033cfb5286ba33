package io.github.redshiftdevops.local.postgres;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** An archive cannot be read, or holds what it should not. Failures to write are other exceptions. */
final class BadArchiveException extends IOException {

    private static final long serialVersionUID = 1;

    BadArchiveException(String message) {
        super(message);
    }

    BadArchiveException(IOException cause) {
        super(Failure.reason(cause), cause);
    }

    /** A stream whose failures are of this kind. */
    static InputStream reporting(InputStream archive) {
        return new FilterInputStream(archive) {
            @Override
            public int read() throws IOException {
                byte[] single = new byte[1];
                return read(single, 0, 1) < 0 ? -1 : single[0] & 0xff;
            }

            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                try {
                    return super.read(buffer, offset, length);
                } catch (IOException e) {
                    throw new BadArchiveException(e);
                }
            }

            @Override
            public long skip(long count) throws IOException {
                try {
                    return super.skip(count);
                } catch (IOException e) {
                    throw new BadArchiveException(e);
                }
            }
        };
    }
}
