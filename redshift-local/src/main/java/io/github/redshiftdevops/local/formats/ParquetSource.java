package io.github.redshiftdevops.local.formats;

import io.github.redshiftdevops.local.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.convert.GroupRecordConverter;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.io.ColumnIOFactory;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.io.RecordReader;
import org.apache.parquet.schema.MessageType;
import org.jspecify.annotations.Nullable;

/** The rows of a Parquet file. It is read in no order, so it is kept in a temporary file meanwhile. */
final class ParquetSource implements ValueSource {

    private final Path copy;
    private final ParquetFileReader file;
    private final MessageType schema;
    private @Nullable RecordReader<Group> rows;
    private long left;

    private ParquetSource(Path copy, ParquetFileReader file) {
        this.copy = copy;
        this.file = file;
        this.schema = file.getFileMetaData().getSchema();
    }

    static ParquetSource open(InputStream content) throws IOException {
        Path copy = Files.createTempFile("redshift-local", ".parquet");
        try (content) {
            Files.copy(content, copy, StandardCopyOption.REPLACE_EXISTING);
            ParquetReadOptions options = ParquetReadOptions.builder(new PlainParquetConfiguration())
                    .withCodecFactory(new ParquetCodecs())
                    .build();
            return new ParquetSource(copy, ParquetFileReader.open(new LocalInputFile(copy), options));
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(copy);
            throw e;
        }
    }

    @Override
    public List<FileColumn> columns() {
        return schema.getFields().stream().map(ParquetTypes::column).toList();
    }

    @Override
    public @Nullable JsonValue next() throws IOException {
        while (left == 0) {
            PageReadStore group = file.readNextRowGroup();
            if (group == null) {
                return null;
            }
            left = group.getRowCount();
            rows = new ColumnIOFactory().getColumnIO(schema).getRecordReader(group, new GroupRecordConverter(schema));
        }
        left--;
        return row(rows == null ? null : rows.read());
    }

    private JsonValue row(@Nullable Group row) throws IOException {
        if (row == null) {
            throw new IOException("the Parquet file has fewer rows than it says");
        }
        List<JsonValue> values = new ArrayList<>();
        for (int i = 0; i < schema.getFieldCount(); i++) {
            values.add(ParquetTypes.field(row, i));
        }
        return new JsonValue.Array(values);
    }

    @Override
    public void close() throws IOException {
        try {
            file.close();
        } finally {
            Files.deleteIfExists(copy);
        }
    }
}
