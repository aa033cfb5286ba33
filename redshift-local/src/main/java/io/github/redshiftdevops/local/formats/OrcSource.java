package io.github.redshiftdevops.local.formats;

import io.github.redshiftdevops.local.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.orc.DataReader;
import org.apache.orc.OrcFile;
import org.apache.orc.Reader;
import org.apache.orc.RecordReader;
import org.apache.orc.TypeDescription;
import org.apache.orc.impl.DataReaderProperties;
import org.apache.orc.impl.RecordReaderUtils;
import org.apache.orc.storage.ql.exec.vector.VectorizedRowBatch;
import org.jspecify.annotations.Nullable;

/**
 * The rows of an ORC file. It is read from its end, so it is kept in a temporary file meanwhile; of its rows there is one
 * batch in memory. Hadoop's configuration and file systems are kept out: they need its runtime.
 */
final class OrcSource implements ValueSource {

    /** Names the file in messages only. */
    private static final org.apache.hadoop.fs.Path NAME = new org.apache.hadoop.fs.Path("file.orc");

    private final Path copy;
    private final TypeDescription schema;
    private final RecordReader rows;
    private final VectorizedRowBatch batch;
    private int next;

    private OrcSource(Path copy, TypeDescription schema, RecordReader rows) {
        this.copy = copy;
        this.schema = schema;
        this.rows = rows;
        this.batch = schema.createRowBatch();
    }

    static OrcSource open(InputStream content) throws IOException {
        Path copy = Files.createTempFile("redshift-local", ".orc");
        try (content) {
            Files.copy(content, copy, StandardCopyOption.REPLACE_EXISTING);
            return open(copy);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(copy);
            throw e;
        }
    }

    private static OrcSource open(Path copy) throws IOException {
        FileChannel file = FileChannel.open(copy, StandardOpenOption.READ);
        try {
            OrcEnd end = OrcEnd.read(file);
            Reader reader = OrcFile.createReader(
                    NAME,
                    OrcFile.readerOptions(null)
                            .orcTail(end.tail())
                            .useUTCTimestamp(true)
                            .convertToProlepticGregorian(true));
            if (reader.getSchema().getCategory() != TypeDescription.Category.STRUCT) {
                throw new IOException("the schema of an ORC file must be a struct");
            }
            RecordReader rows = reader.rows(reader.options().dataReader(data(file, end)));
            return new OrcSource(copy, reader.getSchema(), rows);
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    private static DataReader data(FileChannel file, OrcEnd end) {
        return RecordReaderUtils.createDefaultDataReader(DataReaderProperties.builder()
                .withFileSystemSupplier(() -> {
                    throw new IllegalStateException("the file is open");
                })
                .withFile(new FSDataInputStream(new OrcBytes(file)))
                .withPath(NAME)
                .withCompression(end.compression())
                .withZeroCopy(false)
                .build());
    }

    @Override
    public List<FileColumn> columns() {
        List<FileColumn> columns = new ArrayList<>();
        for (int i = 0; i < batch.cols.length; i++) {
            columns.add(OrcTypes.column(
                    schema.getFieldNames().get(i), schema.getChildren().get(i)));
        }
        return columns;
    }

    @Override
    public @Nullable JsonValue next() throws IOException {
        try {
            while (next >= batch.size) {
                if (!rows.nextBatch(batch)) {
                    return null;
                }
                next = 0;
            }
            return row(next++);
        } catch (IOException | RuntimeException e) {
            throw new IOException("the ORC file is malformed: " + cause(e).getMessage(), e);
        }
    }

    /** The reader says only which file it was. */
    private static Throwable cause(Exception e) {
        return e.getCause() == null ? e : e.getCause();
    }

    private JsonValue row(int index) {
        List<JsonValue> values = new ArrayList<>(batch.cols.length);
        for (int i = 0; i < batch.cols.length; i++) {
            values.add(OrcTypes.value(batch.cols[i], schema.getChildren().get(i), index));
        }
        return new JsonValue.Array(values);
    }

    @Override
    public void close() throws IOException {
        try {
            rows.close();
        } finally {
            Files.deleteIfExists(copy);
        }
    }
}
