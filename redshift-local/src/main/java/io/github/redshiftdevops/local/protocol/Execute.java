package io.github.redshiftdevops.local.protocol;

import java.io.IOException;

/**
 * {@code 'E' | int32 length | string portal | int32 maxRows}.
 *
 * @param maxRows the most rows to return; 0 for all
 */
public record Execute(String portal, int maxRows) implements Message {

    /** Reads the message. */
    public static Execute of(Frame frame) throws ProtocolException {
        BodyReader body = frame.reader();
        return new Execute(body.string(), body.int32());
    }

    @Override
    public void writeTo(FrameWriter out) throws IOException {
        out.begin('E').string(portal).int32(maxRows).end();
    }
}
