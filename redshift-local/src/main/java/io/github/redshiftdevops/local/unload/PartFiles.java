package io.github.redshiftdevops.local.unload;

import io.github.redshiftdevops.local.formats.LibraryFormat;
import io.github.redshiftdevops.local.formats.ParquetColumn;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The files of one folder, one after the other: a new one begins when the last one is as large as it may be. */
final class PartFiles implements Closeable {

    private final UnloadOptions options;
    private final List<UnloadColumn> columns;
    private final Path temporary;
    private final String prefix;
    private final List<UnloadedFile> finished = new ArrayList<>();
    private @Nullable RecordFile current;
    private Path content = Path.of("");
    private long rows;

    /** With the prefix of the objects' keys. */
    PartFiles(UnloadOptions options, List<UnloadColumn> columns, Path temporary, String prefix) {
        this.options = options;
        this.columns = columns;
        this.temporary = temporary;
        this.prefix = prefix;
    }

    void write(List<@Nullable String> values) throws IOException {
        RecordFile file = current;
        if (file != null && file.size() >= options.maxFileSize()) {
            close();
            file = null;
        }
        if (file == null) {
            file = open();
        }
        file.write(values);
        rows++;
    }

    /** Begins a file, so that there is one even without rows. */
    RecordFile open() throws IOException {
        content = Files.createTempFile(temporary, "part", "");
        rows = 0;
        RecordFile file;
        if (options.format() instanceof FileFormat.Text text) {
            TextFile lines = new TextFile(content, text, options.compression(), columns);
            if (options.header()) {
                lines.writeHeader();
            }
            file = lines;
        } else {
            file = parquet();
        }
        current = file;
        return file;
    }

    private RecordFile parquet() throws IOException {
        List<ParquetColumn> parquet = columns.stream()
                .map(column -> new ParquetColumn(column.name(), column.fileType(), column.precision(), column.scale()))
                .toList();
        return new ParquetFile(LibraryFormat.createParquet(content, parquet), columns);
    }

    /** Finishes the file that is open. */
    @Override
    public void close() throws IOException {
        RecordFile file = current;
        current = null;
        if (file != null) {
            file.close();
            long lines = rows + (options.header() ? 1 : 0);
            finished.add(new UnloadedFile(key(), content, Files.size(content), rows, lines));
        }
    }

    private String key() {
        int part = finished.size();
        String name = options.parallel() ? "0000_part_%02d".formatted(part) : "%03d".formatted(part);
        return prefix + name + options.suffix();
    }

    List<UnloadedFile> finished() {
        return finished;
    }
}
