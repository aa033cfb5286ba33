package io.github.redshiftdevops.local.external;

import io.github.redshiftdevops.local.formats.LibraryFormat;
import io.github.redshiftdevops.local.s3.ObjectStore;
import java.io.IOException;
import java.io.InputStream;

/** Opens the files of a table. */
record FileRows(ObjectStore store, ExternalTable table, Storage storage) {

    /**
     * The rows of a file; the caller closes them.
     *
     * @throws io.github.redshiftdevops.local.execution.SqlError if the library for its format is absent, or its columns do not fit
     */
    RowSource open(DataFile file) throws IOException {
        InputStream bytes = store.open(file.location().bucket(), file.location().prefix());
        return switch (storage.kind()) {
            case PARQUET -> library(LibraryFormat.PARQUET, bytes);
            case ORC -> library(LibraryFormat.ORC, bytes);
            case AVRO -> library(LibraryFormat.AVRO, bytes);
            default -> text(TextCompression.decompress(bytes, file.url(), table.properties()));
        };
    }

    private RowSource library(LibraryFormat format, InputStream bytes) throws IOException {
        return ValueRows.open(format.open(bytes), storage.kind(), table);
    }

    private RowSource text(InputStream plain) throws IOException {
        LineReader lines = new LineReader(plain, storage.lineEnd());
        lines.skip(table.properties().number("skip.header.line.count", 0));
        return switch (storage.kind()) {
            case JSON -> new JsonRows(lines, storage, table);
            case OPEN_CSV -> new TextRows(lines, OpenCsvFields.of(storage.serde()), table);
            case REGEX -> new TextRows(lines, RegexFields.of(storage.serde()), table);
            default -> new TextRows(lines, new DelimitedFields(storage.field()), table);
        };
    }
}
