package io.github.redshiftdevops.local.protocol;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Reads the fields of a message's body in order. */
public final class BodyReader {

    private final ByteBuffer body;

    BodyReader(byte[] body) {
        this.body = ByteBuffer.wrap(body);
    }

    /** One byte as a character. */
    public char character() throws ProtocolException {
        need(1);
        return (char) (body.get() & 0xff);
    }

    /** A signed number of 16 bits. */
    public int int16() throws ProtocolException {
        need(2);
        return body.getShort();
    }

    /** A signed number of 32 bits. */
    public int int32() throws ProtocolException {
        need(4);
        return body.getInt();
    }

    /** A count of 16 bits, without a sign. */
    public int count() throws ProtocolException {
        return int16() & 0xffff;
    }

    /** Text that ends with a zero byte. */
    public String string() throws ProtocolException {
        int start = body.position();
        int end = start;
        while (end < body.limit() && body.get(end) != 0) {
            end++;
        }
        if (end == body.limit()) {
            throw new ProtocolException("a string in a message has no end");
        }
        body.position(end + 1);
        return new String(body.array(), start, end - start, StandardCharsets.UTF_8);
    }

    /** {@code int32 length | bytes}; null for a length of -1. */
    public byte @Nullable [] value() throws ProtocolException {
        int length = int32();
        if (length < 0) {
            return null;
        }
        need(length);
        byte[] value = new byte[length];
        body.get(value);
        return value;
    }

    /** {@code int32 length | text}; null for a length of -1. */
    public @Nullable String textValue() throws ProtocolException {
        int length = int32();
        if (length < 0) {
            return null;
        }
        need(length);
        String text = new String(body.array(), body.position(), length, StandardCharsets.UTF_8);
        body.position(body.position() + length);
        return text;
    }

    /** {@code int16 count | int16 each}. */
    public int[] shorts() throws ProtocolException {
        int[] numbers = new int[count()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = int16();
        }
        return numbers;
    }

    /** Whether fields are left. */
    public boolean hasMore() {
        return body.hasRemaining();
    }

    private void need(int bytes) throws ProtocolException {
        if (body.remaining() < bytes) {
            throw new ProtocolException("a message ends before its fields do");
        }
    }
}
