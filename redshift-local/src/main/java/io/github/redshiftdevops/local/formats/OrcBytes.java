package io.github.redshiftdevops.local.formats;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import org.apache.hadoop.fs.PositionedReadable;
import org.apache.hadoop.fs.Seekable;

/** A file as Hadoop reads one. Its file systems would need Hadoop's runtime. */
final class OrcBytes extends InputStream implements Seekable, PositionedReadable {

    private final FileChannel file;

    OrcBytes(FileChannel file) {
        this.file = file;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        return file.read(ByteBuffer.wrap(bytes, offset, length));
    }

    @Override
    public int read(long position, byte[] bytes, int offset, int length) throws IOException {
        return file.read(ByteBuffer.wrap(bytes, offset, length), position);
    }

    @Override
    public void readFully(long position, byte[] bytes, int offset, int length) throws IOException {
        readFully(file, position, ByteBuffer.wrap(bytes, offset, length));
    }

    @Override
    public void readFully(long position, byte[] bytes) throws IOException {
        readFully(position, bytes, 0, bytes.length);
    }

    /**
     * Fills a buffer.
     *
     * @throws EOFException if the file ends before
     */
    static void readFully(FileChannel file, long position, ByteBuffer buffer) throws IOException {
        long next = position;
        while (buffer.hasRemaining()) {
            int read = file.read(buffer, next);
            if (read < 0) {
                throw new EOFException("the file ends too early");
            }
            next += read;
        }
    }

    @Override
    public void seek(long position) throws IOException {
        file.position(position);
    }

    @Override
    public long getPos() throws IOException {
        return file.position();
    }

    @Override
    public boolean seekToNewSource(long position) {
        return false;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
