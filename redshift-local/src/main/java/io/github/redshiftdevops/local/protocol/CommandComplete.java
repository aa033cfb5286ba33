package io.github.redshiftdevops.local.protocol;

import java.io.IOException;

/**
 * {@code 'C' | int32 length | string tag}.
 *
 * @param tag for example {@code INSERT 0 1}
 */
public record CommandComplete(String tag) implements Message {

    /** Reads the message. */
    public static CommandComplete of(Frame frame) throws ProtocolException {
        return new CommandComplete(frame.reader().string());
    }

    @Override
    public void writeTo(FrameWriter out) throws IOException {
        out.begin('C').string(tag).end();
    }
}
