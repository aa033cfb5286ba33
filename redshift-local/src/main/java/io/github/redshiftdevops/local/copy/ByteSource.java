package io.github.redshiftdevops.local.copy;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of an object with a cursor. The bytes of the current record stay in memory until the next one begins, so that
 * an error can show them.
 */
final class ByteSource implements Closeable {

    /**
     * A record may not be longer.
     *
     * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_COPY.html">COPY</a>
     */
    static final int LONGEST_RECORD = 4 << 20;

    private static final int BYTE_ORDER_MARK = 3;
    private static final int RAW_LINE = 1024;

    private final InputStream in;
    private byte[] buffer;
    private int record;
    private int position;
    private int end;
    private long line = 1;
    private long recordLine = 1;
    private long recordOffset;
    private @Nullable String recordHead;
    private long dropped;

    /** Skips a byte order mark. */
    ByteSource(InputStream in) throws IOException {
        this(in, 1 << 16);
    }

    ByteSource(InputStream in, int bufferSize) throws IOException {
        this.in = in;
        this.buffer = new byte[bufferSize];
        skipByteOrderMark();
    }

    private void skipByteOrderMark() throws IOException {
        if (peek(0) == 0xEF && peek(1) == 0xBB && peek(2) == 0xBF) {
            position += BYTE_ORDER_MARK;
        }
    }

    /** The byte at the cursor or behind it, from 0 to 255; -1 behind the last. */
    int peek(int ahead) throws IOException {
        while (position + ahead >= end) {
            if (!fill()) {
                return -1;
            }
        }
        return buffer[position + ahead] & 0xFF;
    }

    /** Moves over a byte that is there. */
    void skip() {
        if (buffer[position++] == '\n') {
            line++;
        }
    }

    /**
     * Moves to the next byte that is marked in the table, or to the end of what is in memory, and adds what it passes
     * to the row.
     */
    void appendUntil(boolean[] stop, Row row) {
        int start = position;
        int at = start;
        while (at < end && !stop[buffer[at] & 0xFF]) {
            at++;
        }
        position = at;
        row.append(buffer, start, at);
    }

    /** Adds the byte at the cursor to the row and moves over it. */
    void append(Row row) {
        row.append(buffer, position, position + 1);
        skip();
    }

    /** Moves behind the next line end. */
    void skipLine() throws IOException {
        for (int c = peek(0); c >= 0; c = peek(0)) {
            skip();
            if (c == '\n') {
                return;
            }
            if (isRecordTooLong()) {
                forgetRecord();
            }
        }
    }

    private void forgetRecord() {
        recordHead = recordText(RAW_LINE);
        record = position;
    }

    /** Begins a record at the cursor. */
    void startRecord() {
        record = position;
        recordLine = line;
        recordOffset = dropped + position;
        recordHead = null;
    }

    boolean isRecordTooLong() {
        return position - record > LONGEST_RECORD;
    }

    /** The line of the cursor, counted from 1. */
    long line() {
        return line;
    }

    /** The line on which the record begins, counted from 1. */
    long recordLine() {
        return recordLine;
    }

    /** Offset of the record in the object, in bytes counted from 0. */
    long recordOffset() {
        return recordOffset;
    }

    /** Offset of the cursor in the object, in bytes counted from 0. */
    long offset() {
        return dropped + position;
    }

    /** The record up to the cursor, without its line end, or its first 1024 bytes. */
    String recordText() {
        return recordHead == null ? recordText(RAW_LINE) : recordHead;
    }

    private String recordText(int most) {
        int last = position;
        while (last > record && (buffer[last - 1] == '\n' || buffer[last - 1] == '\r')) {
            last--;
        }
        return new String(buffer, record, Math.min(most, last - record), StandardCharsets.UTF_8);
    }

    private boolean fill() throws IOException {
        if (end == buffer.length) {
            makeRoom();
        }
        int count = in.read(buffer, end, buffer.length - end);
        end += Math.max(0, count);
        return count >= 0;
    }

    private void makeRoom() throws IOException {
        if (end - record > 2 * LONGEST_RECORD) {
            throw new IOException("a record is longer than 4 MB");
        }
        if (record > 0) {
            System.arraycopy(buffer, record, buffer, 0, end - record);
            dropped += record;
            position -= record;
            end -= record;
            record = 0;
        } else {
            buffer = Arrays.copyOf(buffer, buffer.length * 2);
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
