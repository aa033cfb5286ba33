package io.github.redshiftdevops.local.protocol;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * ErrorResponse, {@code 'E'}, or NoticeResponse, {@code 'N'}: {@code byte type | int32 length | (byte field | string
 * value) each | byte 0}.
 *
 * @param fields by their letters, for example {@code C} for the SQLSTATE
 * @see <a href="https://www.postgresql.org/docs/16/protocol-error-fields.html">Error and Notice Message Fields</a>
 */
public record Report(char type, Map<Character, String> fields) implements Message {

    /** Letter of ErrorResponse. */
    public static final char ERROR_RESPONSE = 'E';

    /** Letter of NoticeResponse. */
    public static final char NOTICE_RESPONSE = 'N';

    /** Reads the message. */
    public static Report of(Frame frame) throws ProtocolException {
        BodyReader body = frame.reader();
        Map<Character, String> fields = new LinkedHashMap<>();
        for (char field = body.character(); field != 0; field = body.character()) {
            fields.put(field, body.string());
        }
        return new Report(frame.type(), fields);
    }

    @Override
    public void writeTo(FrameWriter out) throws IOException {
        out.begin(type);
        fields.forEach((field, value) -> out.character(field).string(value));
        out.character('\0').end();
    }
}
