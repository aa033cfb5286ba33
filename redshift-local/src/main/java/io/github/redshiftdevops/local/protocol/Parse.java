package io.github.redshiftdevops.local.protocol;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code 'P' | int32 length | string statement | string sql | int16 count | int32 typeOid each}.
 *
 * @param statement name of the prepared statement; empty for the unnamed one
 * @param parameterTypes OIDs; 0 leaves a type to the server. May be shorter than the list of parameters
 */
public record Parse(String statement, String sql, List<Integer> parameterTypes) implements Message {

    /** Reads the message. */
    public static Parse of(Frame frame) throws ProtocolException {
        BodyReader body = frame.reader();
        String statement = body.string();
        String sql = body.string();
        int count = body.count();
        List<Integer> types = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            types.add(body.int32());
        }
        return new Parse(statement, sql, List.copyOf(types));
    }

    @Override
    public void writeTo(FrameWriter out) throws IOException {
        out.begin('P').string(statement).string(sql).int16(parameterTypes.size());
        for (int type : parameterTypes) {
            out.int32(type);
        }
        out.end();
    }
}
