package io.github.redshiftdevops.local.protocol;

import io.github.redshiftdevops.local.execution.Column;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code 'T' | int32 length | int16 count | field each}, a field being {@code string name | int32 tableOid | int16
 * column | int32 typeOid | int16 typeSize | int32 typeModifier | int16 format}.
 */
public record RowDescription(List<Column> columns) {

    /** From the end of a name to the type's OID. */
    private static final int BEFORE_TYPE = 6;

    /** From there to the next name. */
    private static final int FROM_TYPE = 12;

    /** Reads the message. */
    public static RowDescription of(Frame frame) throws ProtocolException {
        BodyReader body = frame.reader();
        int count = body.count();
        List<Column> columns = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            String name = body.string();
            body.int32();
            body.int16();
            int typeOid = body.int32();
            body.int16();
            columns.add(new Column(name, typeOid, body.int32()));
            body.int16();
        }
        return new RowDescription(List.copyOf(columns));
    }

    /** The same message with another type for all columns of a type; their values must look the same in both. */
    public static Frame withType(Frame frame, int typeOid, int replacement) {
        ByteBuffer body = ByteBuffer.wrap(frame.body().clone());
        int count = body.getShort() & 0xffff;
        for (int i = 0; i < count; i++) {
            skipName(body);
            int typeAt = body.position() + BEFORE_TYPE;
            if (body.getInt(typeAt) == typeOid) {
                body.putInt(typeAt, replacement);
            }
            body.position(typeAt + FROM_TYPE);
        }
        return new Frame(frame.type(), body.array());
    }

    /** The same message with the names of the columns in upper case; only ASCII has cases to Redshift. */
    public static Frame inUpperCase(Frame frame) {
        ByteBuffer body = ByteBuffer.wrap(frame.body().clone());
        int count = body.getShort() & 0xffff;
        for (int i = 0; i < count; i++) {
            int name = body.position();
            skipName(body);
            for (int at = name; at < body.position(); at++) {
                byte letter = body.get(at);
                body.put(at, letter >= 'a' && letter <= 'z' ? (byte) (letter - 'a' + 'A') : letter);
            }
            body.position(body.position() + BEFORE_TYPE + FROM_TYPE);
        }
        return new Frame(frame.type(), body.array());
    }

    private static void skipName(ByteBuffer body) {
        byte last = body.get();
        while (last != 0) {
            last = body.get();
        }
    }
}
