package io.github.redshiftdevops.local.external;

import io.airlift.compress.MalformedInputException;
import io.airlift.compress.snappy.SnappyDecompressor;
import io.airlift.compress.snappy.SnappyFramedInputStream;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/**
 * A file of Snappy: in Hadoop's blocks, each of its plain length and of chunks with their compressed lengths, or in the
 * framing format, which begins with the byte 255.
 *
 * @see <a href="https://github.com/google/snappy/blob/main/framing_format.txt">Snappy framing format</a>
 */
final class SnappyInput extends InputStream {

    private static final int FRAMED = 0xFF;
    private static final int LARGEST_CHUNK = 1 << 28;

    private final DataInputStream in;
    private byte[] plain = new byte[0];
    private int position;
    private int leftOfBlock;

    private SnappyInput(InputStream in) {
        this.in = new DataInputStream(in);
    }

    static InputStream open(InputStream file) throws IOException {
        BufferedInputStream in = new BufferedInputStream(file);
        in.mark(1);
        int first = in.read();
        in.reset();
        return first == FRAMED ? new SnappyFramedInputStream(in) : new SnappyInput(in);
    }

    @Override
    public int read() throws IOException {
        return fill() ? plain[position++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] to, int offset, int most) throws IOException {
        if (!fill()) {
            return -1;
        }
        int count = Math.min(most, plain.length - position);
        System.arraycopy(plain, position, to, offset, count);
        position += count;
        return count;
    }

    private boolean fill() throws IOException {
        while (position == plain.length) {
            if (leftOfBlock == 0 && !nextBlock()) {
                return false;
            }
            if (leftOfBlock > 0) {
                nextChunk();
            }
        }
        return true;
    }

    private boolean nextBlock() throws IOException {
        int first = in.read();
        if (first < 0) {
            return false;
        }
        leftOfBlock = first << 24 | in.readUnsignedByte() << 16 | in.readUnsignedShort();
        if (leftOfBlock < 0) {
            throw new IOException("the file is no Snappy");
        }
        return true;
    }

    private void nextChunk() throws IOException {
        int length = in.readInt();
        if (length < 0 || length > LARGEST_CHUNK) {
            throw new IOException("the file is no Snappy");
        }
        byte[] chunk = in.readNBytes(length);
        if (chunk.length < length) {
            throw new EOFException("the file ends in a chunk of Snappy");
        }
        try {
            plain = new byte[SnappyDecompressor.getUncompressedLength(chunk, 0)];
            new SnappyDecompressor().decompress(chunk, 0, length, plain, 0, plain.length);
        } catch (MalformedInputException | IndexOutOfBoundsException | NegativeArraySizeException e) {
            throw new IOException("the file is no Snappy", e);
        }
        position = 0;
        leftOfBlock = Math.max(0, leftOfBlock - plain.length);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
