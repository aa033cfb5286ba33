package io.github.redshiftdevops.local.unload;

import io.github.redshiftdevops.local.formats.ParquetSink;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A Parquet file. */
final class ParquetFile implements RecordFile {

    private final ParquetSink sink;
    private final List<UnloadColumn> columns;

    ParquetFile(ParquetSink sink, List<UnloadColumn> columns) {
        this.sink = sink;
        this.columns = columns;
    }

    @Override
    public void write(List<@Nullable String> values) throws IOException {
        List<@Nullable String> row = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            String value = values.get(i);
            row.add(value == null ? null : columns.get(i).text(value));
        }
        sink.write(row);
    }

    @Override
    public long size() {
        return sink.size();
    }

    @Override
    public void close() throws IOException {
        sink.close();
    }
}
