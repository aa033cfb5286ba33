package io.github.redshiftdevops.local.unload;

import io.github.redshiftdevops.local.transfer.Compression;
import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A file of lines, perhaps compressed. */
final class TextFile implements RecordFile {

    private final FileFormat.Text format;
    private final List<UnloadColumn> columns;
    private final Counter counter;
    private final OutputStream out;

    private static final class Counter extends FilterOutputStream {

        private long count;

        Counter(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int b) throws IOException {
            out.write(b);
            count++;
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
            count += length;
        }
    }

    TextFile(Path file, FileFormat.Text format, Compression compression, List<UnloadColumn> columns)
            throws IOException {
        this.format = format;
        this.columns = columns;
        this.counter = new Counter(new BufferedOutputStream(Files.newOutputStream(file)));
        this.out = compression.compress(counter);
    }

    void writeHeader() throws IOException {
        out.write(format.header(columns).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void write(List<@Nullable String> values) throws IOException {
        out.write(format.line(columns, values).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public long size() {
        return counter.count;
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
