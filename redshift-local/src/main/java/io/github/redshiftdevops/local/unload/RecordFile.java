package io.github.redshiftdevops.local.unload;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A file that takes rows. */
interface RecordFile extends Closeable {

    /** Adds a row: values in PostgreSQL's text format. */
    void write(List<@Nullable String> values) throws IOException;

    /** How large it has become, in bytes; roughly, as long as it is open. */
    long size() throws IOException;
}
