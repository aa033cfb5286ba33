package io.github.redshiftdevops.local.protocol;

import java.io.IOException;

/**
 * {@code 'Z' | int32 length | byte status}.
 *
 * @param status {@code I} outside of a transaction block, {@code T} in one, {@code E} in a failed one
 */
public record ReadyForQuery(char status) implements Message {

    /** Reads the message. */
    public static ReadyForQuery of(Frame frame) throws ProtocolException {
        return new ReadyForQuery(frame.reader().character());
    }

    @Override
    public void writeTo(FrameWriter out) throws IOException {
        out.begin('Z').character(status).end();
    }
}
