package io.github.redshiftdevops.local.external;

import io.github.redshiftdevops.local.json.JsonValue;
import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of one file. */
interface RowSource extends Closeable {

    /**
     * The next row, or null behind the last: a value for each column that is in files, in their order.
     *
     * @throws IOException if the file is malformed
     */
    @Nullable
    List<JsonValue> next() throws IOException;
}
