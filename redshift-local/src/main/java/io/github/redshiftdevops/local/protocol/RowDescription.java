package io.github.redshiftdevops.local.protocol;

import io.github.redshiftdevops.local.execution.Column;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code 'T' | int32 length | int16 count | field each}, a field being {@code string name | int32 tableOid | int16
 * column | int32 typeOid | int16 typeSize | int32 typeModifier | int16 format}.
 */
public record RowDescription(List<Column> columns) {

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
}
