package io.github.redshiftdevops.local.protocol;

import java.io.IOException;

/** The messages that consist of nothing but their letter: {@code byte type | int32 4}. */
public enum Signal implements Message {
    PARSE_COMPLETE('1'),
    BIND_COMPLETE('2'),
    CLOSE_COMPLETE('3'),
    NO_DATA('n'),
    EMPTY_QUERY_RESPONSE('I'),
    SYNC('S'),
    FLUSH('H'),
    COPY_DONE('c'),
    TERMINATE('X');

    private final char type;

    Signal(char type) {
        this.type = type;
    }

    @Override
    public void writeTo(FrameWriter out) throws IOException {
        out.begin(type).end();
    }
}
