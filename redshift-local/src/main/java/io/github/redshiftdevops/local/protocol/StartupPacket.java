package io.github.redshiftdevops.local.protocol;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** The first packet of a connection: {@code int32 length | int32 code | fields}. It has no type. */
public sealed interface StartupPacket {

    /** The most bytes of a packet, as PostgreSQL has it. */
    int LONGEST = 10_000;

    int CANCEL_REQUEST = 80_877_102;
    int SSL_REQUEST = 80_877_103;
    int GSS_ENC_REQUEST = 80_877_104;
    int PROTOCOL_3_0 = 196_608;

    /** Asks for TLS; answered with one byte, {@code S} or {@code N}. */
    record SslRequest() implements StartupPacket {}

    /** Asks for GSSAPI encryption; answered with one byte. */
    record GssEncRequest() implements StartupPacket {}

    /** Asks to cancel what another session does; the connection is then closed without an answer. */
    record CancelRequest(BackendKeyData key) implements StartupPacket, Message {
        @Override
        public void writeTo(FrameWriter out) throws IOException {
            out.beginUntyped()
                    .int32(CANCEL_REQUEST)
                    .int32(key.processId())
                    .int32(key.secretKey())
                    .end();
        }
    }

    /**
     * Begins a session: {@code (string name | string value) each | byte 0}.
     *
     * @param parameters by name, for example {@code user} and {@code database}
     */
    record StartupMessage(Map<String, String> parameters) implements StartupPacket, Message {
        @Override
        public void writeTo(FrameWriter out) throws IOException {
            out.beginUntyped().int32(PROTOCOL_3_0);
            parameters.forEach((name, value) -> out.string(name).string(value));
            out.character('\0').end();
        }
    }

    /** Reads the packet's body. */
    static StartupPacket of(byte[] body) throws ProtocolException {
        BodyReader reader = new BodyReader(body);
        int code = reader.int32();
        return switch (code) {
            case CANCEL_REQUEST -> new CancelRequest(new BackendKeyData(reader.int32(), reader.int32()));
            case SSL_REQUEST -> new SslRequest();
            case GSS_ENC_REQUEST -> new GssEncRequest();
            default -> startupMessage(code, reader);
        };
    }

    private static StartupMessage startupMessage(int code, BodyReader reader) throws ProtocolException {
        if (code >> 16 != PROTOCOL_3_0 >> 16) {
            throw new ProtocolException("unsupported frontend protocol " + (code >> 16) + "." + (code & 0xffff));
        }
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String name = reader.string(); !name.isEmpty(); name = reader.string()) {
            parameters.put(name, reader.string());
        }
        return new StartupMessage(parameters);
    }
}
