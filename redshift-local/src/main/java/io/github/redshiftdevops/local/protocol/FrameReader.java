package io.github.redshiftdevops.local.protocol;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;

/** Reads frames from a stream. Not thread-safe. */
public final class FrameReader {

    /** As PostgreSQL: no message is longer than 1 GB. */
    private static final int LONGEST_BODY = 0x3fffffff;

    private static final int HEADER = 5;

    private final InputStream in;
    private final FlushBeforeWait flush;
    private final byte[] buffer = new byte[65_536];
    private int start;
    private int end;

    /** What must be written before the reader may wait for input. */
    @FunctionalInterface
    public interface FlushBeforeWait {
        /** Flushes. */
        void flush() throws IOException;
    }

    /** Reads from a stream; flushes the given output whenever it is about to wait. */
    public FrameReader(InputStream in, FlushBeforeWait flush) {
        this.in = in;
        this.flush = flush;
    }

    /**
     * The next frame.
     *
     * @throws EOFException if the stream ends
     * @throws ProtocolException if the length makes no sense
     */
    public Frame read() throws IOException {
        return read(LONGEST_BODY);
    }

    /**
     * The next frame.
     *
     * @param longest the most bytes that are accepted as its body
     * @throws EOFException if the stream ends
     * @throws ProtocolException if the length makes no sense, or is greater
     */
    public Frame read(int longest) throws IOException {
        fill(HEADER);
        char type = (char) (buffer[start] & 0xff);
        int length = checkedLength(int32(start + 1), longest);
        start += HEADER;
        return new Frame(type, body(length));
    }

    /**
     * The body of a startup packet, which has no type: {@code int32 length | body}.
     *
     * @param longest the most bytes that are accepted
     */
    public byte[] readUntyped(int longest) throws IOException {
        fill(4);
        int length = checkedLength(int32(start), longest);
        start += 4;
        return body(length);
    }

    /** The letter of the next frame, which stays unread. */
    public char peekType() throws IOException {
        fill(HEADER);
        return (char) (buffer[start] & 0xff);
    }

    /**
     * Hands on, without looking into them, all frames of a type that are buffered whole and stand next.
     *
     * @return whether there was one
     */
    public boolean forwardBuffered(char type, FrameWriter out) throws IOException {
        int from = start;
        while (end - start >= HEADER && (buffer[start] & 0xff) == type) {
            long length = 1L + int32(start + 1);
            if (length < HEADER || length > end - start) {
                break;
            }
            start += (int) length;
        }
        out.raw(buffer, from, start - from);
        return start > from;
    }

    /** Waits until the peer closes the connection; what it sends before is ignored. */
    public void awaitEnd() throws IOException {
        flush.flush();
        in.transferTo(OutputStream.nullOutputStream());
    }

    /** Whether the next frame has arrived whole, so that reading it needs no waiting. */
    public boolean hasBufferedFrame() {
        return end - start >= HEADER && end - start > int32(start + 1);
    }

    /** Whether bytes have arrived that are not read yet. */
    public boolean hasBuffered() {
        return end > start;
    }

    private byte[] body(int length) throws IOException {
        byte[] body;
        if (length <= buffer.length) {
            fill(length);
            body = new byte[length];
            System.arraycopy(buffer, start, body, 0, length);
            start += length;
            return body;
        }
        int buffered = end - start;
        // grows as the bytes arrive, so that a length alone reserves no memory
        byte[] rest = in.readNBytes(length - buffered);
        if (rest.length < length - buffered) {
            throw new EOFException();
        }
        body = new byte[length];
        System.arraycopy(buffer, start, body, 0, buffered);
        System.arraycopy(rest, 0, body, buffered, rest.length);
        start = 0;
        end = 0;
        return body;
    }

    private void fill(int needed) throws IOException {
        if (end - start >= needed) {
            return;
        }
        if (start + needed > buffer.length || start == end) {
            System.arraycopy(buffer, start, buffer, 0, end - start);
            end -= start;
            start = 0;
        }
        flush.flush();
        while (end - start < needed) {
            int count = in.read(buffer, end, buffer.length - end);
            if (count < 0) {
                throw new EOFException();
            }
            end += count;
        }
    }

    private int int32(int at) {
        return ByteBuffer.wrap(buffer).getInt(at);
    }

    private static int checkedLength(int length, int longest) throws ProtocolException {
        if (length < 4 || length - 4 > longest) {
            throw new ProtocolException("invalid message length " + length);
        }
        return length - 4;
    }
}
