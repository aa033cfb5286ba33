package io.github.redshiftdevops.local.formats;

import io.github.redshiftdevops.local.json.JsonValue;
import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The records of a file. */
public interface ValueSource extends Closeable {

    /** The columns of a columnar file in their order; empty if records have names instead. */
    List<FileColumn> columns();

    /**
     * The next record, or null behind the last: of a columnar file the array of its values, of another one an object.
     *
     * @throws IOException if the file is malformed
     */
    @Nullable
    JsonValue next() throws IOException;
}
