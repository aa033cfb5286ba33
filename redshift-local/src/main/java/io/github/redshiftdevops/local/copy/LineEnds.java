package io.github.redshiftdevops.local.copy;

import java.io.IOException;

/** The ends of records: line feed, carriage return with line feed, NUL, or the end of the object. */
final class LineEnds {

    private final ByteSource source;
    private final boolean nulIsData;

    /** NUL ends a record, unless NULL AS '\0' makes it a value. */
    LineEnds(ByteSource source, boolean nulIsData) {
        this.source = source;
        this.nulIsData = nulIsData;
    }

    boolean[] stopTable(int... others) {
        boolean[] stop = new boolean[256];
        stop['\n'] = true;
        stop['\r'] = true;
        stop[0] = !nulIsData;
        for (int other : others) {
            stop[other] = true;
        }
        return stop;
    }

    boolean isNulEnd(int c) {
        return c == 0 && !nulIsData;
    }

    /** Whether a record ends so many bytes behind the cursor. */
    boolean isEnd(int ahead) throws IOException {
        int c = source.peek(ahead);
        return c < 0 || c == '\n' || isNulEnd(c) || (c == '\r' && isCarriageReturnAtEnd(ahead));
    }

    private boolean isCarriageReturnAtEnd(int ahead) throws IOException {
        int following = source.peek(ahead + 1);
        return following == '\n' || following < 0;
    }

    /** Moves behind the end of the record, where the cursor is. What follows a NUL on its line is lost. */
    void skipEnd() throws IOException {
        int c = source.peek(0);
        if (c == 0) {
            source.skipLine();
        } else if (c >= 0) {
            source.skip();
            if (c == '\r' && source.peek(0) == '\n') {
                source.skip();
            }
        }
    }

    /** Throws if the cursor is at a carriage return without a line feed. */
    void refuseLoneCarriageReturn(int c) throws IOException, BadRow {
        if (c == '\r') {
            String problem = "Missing newline: Unexpected character 0x%x found at location %d"
                    .formatted(source.peek(1), source.offset() + 1);
            source.skipLine();
            throw BadRow.row(BadRow.BAD_LINE, problem);
        }
    }

    /** Throws if the record has become too long. */
    void refuseTooLong() throws IOException, BadRow {
        if (source.isRecordTooLong()) {
            source.skipLine();
            throw BadRow.row(BadRow.BAD_LINE, "Input line is longer than 4 MB");
        }
    }
}
