package io.github.redshiftdevops.local.protocol;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code 'B' | int32 length | string portal | string statement | int16 count | int16 format each | int16 count | value
 * each | int16 count | int16 resultFormat each}.
 *
 * @param formats of the parameters, 0 text and 1 binary: none means all text, one counts for all, else one for each
 * @param values the parameters; null for NULL
 * @param resultFormats of the columns, by the same rule
 */
@SuppressWarnings("ArrayRecordComponent") // read once, never compared
public record Bind(String portal, String statement, int[] formats, List<byte @Nullable []> values, int[] resultFormats)
        implements Message {

    /** Reads the message. */
    public static Bind of(Frame frame) throws ProtocolException {
        BodyReader body = frame.reader();
        String portal = body.string();
        String statement = body.string();
        int[] formats = body.shorts();
        int count = body.count();
        List<byte @Nullable []> values = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            values.add(body.value());
        }
        if (formats.length > 1 && formats.length != count) {
            throw new ProtocolException(
                    "bind message has " + formats.length + " parameter formats but " + count + " parameters");
        }
        return new Bind(portal, statement, formats, values, body.shorts());
    }

    /** Whether the parameter, counted from 0, is in binary format. */
    public boolean isBinary(int parameter) {
        return switch (formats.length) {
            case 0 -> false;
            case 1 -> formats[0] == 1;
            default -> formats[parameter] == 1;
        };
    }

    @Override
    public void writeTo(FrameWriter out) throws IOException {
        out.begin('B').string(portal).string(statement).shorts(formats).int16(values.size());
        values.forEach(out::value);
        out.shorts(resultFormats).end();
    }
}
