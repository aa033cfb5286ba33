package io.github.redshiftdevops.local.protocol;

import java.io.IOException;

/** {@code 'Q' | int32 length | string sql}. */
public record Query(String sql) implements Message {

    /** Reads the message. */
    public static Query of(Frame frame) throws ProtocolException {
        return new Query(frame.reader().string());
    }

    @Override
    public void writeTo(FrameWriter out) throws IOException {
        out.begin('Q').string(sql).end();
    }
}
