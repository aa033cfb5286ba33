package io.github.redshiftdevops.local.protocol;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Writes frames to a stream through a buffer. Not thread-safe. */
public final class FrameWriter {

    private static final int FLUSH_AT = 65_536;

    private final OutputStream out;
    private byte[] buffer = new byte[8_192];
    private int end;
    private int lengthAt = -1;

    /** Writes to a stream. */
    public FrameWriter(OutputStream out) {
        this.out = out;
    }

    /** Begins a message: {@code byte type | int32 length}. */
    public FrameWriter begin(char type) {
        character(type);
        return beginUntyped();
    }

    /** Begins a message without a type, as a startup packet is: {@code int32 length}. */
    public FrameWriter beginUntyped() {
        lengthAt = end;
        return int32(0);
    }

    /** Ends the message. */
    public void end() throws IOException {
        int length = end - lengthAt;
        for (int i = 0; i < 4; i++) {
            buffer[lengthAt + i] = (byte) (length >> (24 - 8 * i));
        }
        lengthAt = -1;
        flushIfFull();
    }

    /** One byte. */
    public FrameWriter character(char c) {
        reserve(1);
        buffer[end++] = (byte) c;
        return this;
    }

    /** A number of 16 bits. */
    public FrameWriter int16(int number) {
        reserve(2);
        buffer[end++] = (byte) (number >> 8);
        buffer[end++] = (byte) number;
        return this;
    }

    /** A number of 32 bits. */
    public FrameWriter int32(int number) {
        reserve(4);
        buffer[end++] = (byte) (number >> 24);
        buffer[end++] = (byte) (number >> 16);
        buffer[end++] = (byte) (number >> 8);
        buffer[end++] = (byte) number;
        return this;
    }

    /** Text and a zero byte. */
    public FrameWriter string(String text) {
        bytes(text.getBytes(StandardCharsets.UTF_8));
        return character('\0');
    }

    /** {@code int32 length | bytes}, or a length of -1 for null. */
    public FrameWriter value(byte @Nullable [] value) {
        return value == null ? int32(-1) : int32(value.length).bytes(value);
    }

    /** {@code int16 count | int16 each}. */
    public FrameWriter shorts(int[] numbers) {
        int16(numbers.length);
        for (int number : numbers) {
            int16(number);
        }
        return this;
    }

    /** Bytes as they are. */
    public FrameWriter bytes(byte[] bytes) {
        append(bytes, 0, bytes.length);
        return this;
    }

    /** A whole message. */
    public void frame(Frame frame) throws IOException {
        begin(frame.type()).bytes(frame.body()).end();
    }

    /** Whole messages, as bytes. */
    void raw(byte[] bytes, int offset, int length) throws IOException {
        append(bytes, offset, length);
        flushIfFull();
    }

    /** Sends what is buffered. */
    public void flush() throws IOException {
        if (end > 0) {
            out.write(buffer, 0, end);
            out.flush();
            end = 0;
        }
    }

    /** How many bytes wait to be sent. */
    public int buffered() {
        return end;
    }

    private void flushIfFull() throws IOException {
        if (end >= FLUSH_AT) {
            flush();
        }
    }

    private void append(byte[] bytes, int offset, int length) {
        reserve(length);
        System.arraycopy(bytes, offset, buffer, end, length);
        end += length;
    }

    private void reserve(int bytes) {
        if (bytes > buffer.length - end) {
            buffer = Arrays.copyOf(buffer, Math.max(Math.addExact(end, bytes), buffer.length * 2));
        }
    }
}
