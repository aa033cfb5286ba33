package io.github.redshiftdevops.local.protocol;

import java.io.IOException;

/**
 * {@code 'C' | int32 length | byte target | string name}.
 *
 * @param name of the statement or portal; empty for the unnamed one
 */
public record Close(Target target, String name) implements Message {

    /** Reads the message. */
    public static Close of(Frame frame) throws ProtocolException {
        BodyReader body = frame.reader();
        return new Close(Target.of(body.character()), body.string());
    }

    @Override
    public void writeTo(FrameWriter out) throws IOException {
        out.begin('C').character(target.letter()).string(name).end();
    }
}
