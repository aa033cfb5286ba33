package io.github.redshiftdevops.local.formats;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A Parquet file that is written. */
public interface ParquetSink extends Closeable {

    /** Adds a row: values in PostgreSQL's text format. */
    void write(List<@Nullable String> values) throws IOException;

    /** How large it has become, roughly, in bytes. */
    long size();
}
