package io.github.redshiftdevops.local.protocol;

import java.io.IOException;

/** {@code 'S' | int32 length | string name | string value}. */
public record ParameterStatus(String name, String value) implements Message {

    /** Reads the message. */
    public static ParameterStatus of(Frame frame) throws ProtocolException {
        BodyReader body = frame.reader();
        return new ParameterStatus(body.string(), body.string());
    }

    @Override
    public void writeTo(FrameWriter out) throws IOException {
        out.begin('S').string(name).string(value).end();
    }
}
