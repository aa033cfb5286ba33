package io.github.redshiftdevops.local.protocol;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code 'D' | int32 length | int16 count | (int32 length | bytes) each}, in text format.
 *
 * @param values null for NULL
 */
public record DataRow(List<@Nullable String> values) {

    /** Reads the message. */
    public static DataRow of(Frame frame) throws ProtocolException {
        BodyReader body = frame.reader();
        int count = body.count();
        List<@Nullable String> values = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            values.add(body.textValue());
        }
        return new DataRow(values);
    }
}
