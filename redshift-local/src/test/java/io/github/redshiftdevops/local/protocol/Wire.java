package io.github.redshiftdevops.local.protocol;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Bytes of messages, written by hand: {@code bytes("Q", 0, 0, 0, 5, 0)}. */
final class Wire {

    private Wire() {}

    /** Texts stand for their bytes in UTF-8, numbers for one byte each. */
    static byte[] bytes(Object... parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (Object part : parts) {
            if (part instanceof Integer number) {
                bytes.write(number);
            } else {
                bytes.writeBytes(part.toString().getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    static byte[] written(Message message) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        FrameWriter out = new FrameWriter(bytes);
        message.writeTo(out);
        out.flush();
        return bytes.toByteArray();
    }

    static FrameReader reader(byte[] bytes) {
        return new FrameReader(new ByteArrayInputStream(bytes), () -> {});
    }

    static Frame frame(Object... parts) throws IOException {
        return reader(bytes(parts)).read();
    }
}
