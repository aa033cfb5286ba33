package io.github.redshiftdevops.local.protocol;

import java.io.IOException;

/**
 * {@code 'D' | int32 length | byte target | string name}.
 *
 * @param name of the statement or portal; empty for the unnamed one
 */
public record Describe(Target target, String name) implements Message {

    /** Reads the message. */
    public static Describe of(Frame frame) throws ProtocolException {
        BodyReader body = frame.reader();
        return new Describe(Target.of(body.character()), body.string());
    }

    @Override
    public void writeTo(FrameWriter out) throws IOException {
        out.begin('D').character(target.letter()).string(name).end();
    }
}
