package io.github.redshiftdevops.local.protocol;

import java.io.IOException;

/** {@code 'K' | int32 12 | int32 processId | int32 secretKey}: what a client needs to cancel. */
public record BackendKeyData(int processId, int secretKey) implements Message {

    /** Reads the message. */
    public static BackendKeyData of(Frame frame) throws ProtocolException {
        BodyReader body = frame.reader();
        return new BackendKeyData(body.int32(), body.int32());
    }

    @Override
    public void writeTo(FrameWriter out) throws IOException {
        out.begin('K').int32(processId).int32(secretKey).end();
    }
}
