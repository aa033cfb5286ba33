package io.github.redshiftdevops.local.formats;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.Path;
import org.apache.orc.CompressionKind;
import org.apache.orc.OrcFile;
import org.apache.orc.TypeDescription;
import org.apache.orc.Writer;
import org.apache.orc.impl.PhysicalFsWriter;
import org.apache.orc.impl.WriterImpl;
import org.apache.orc.impl.writer.WriterEncryptionVariant;
import org.apache.orc.storage.common.type.HiveDecimal;
import org.apache.orc.storage.ql.exec.vector.BytesColumnVector;
import org.apache.orc.storage.ql.exec.vector.ColumnVector;
import org.apache.orc.storage.ql.exec.vector.DecimalColumnVector;
import org.apache.orc.storage.ql.exec.vector.DoubleColumnVector;
import org.apache.orc.storage.ql.exec.vector.ListColumnVector;
import org.apache.orc.storage.ql.exec.vector.LongColumnVector;
import org.apache.orc.storage.ql.exec.vector.MapColumnVector;
import org.apache.orc.storage.ql.exec.vector.StructColumnVector;
import org.apache.orc.storage.ql.exec.vector.TimestampColumnVector;
import org.apache.orc.storage.ql.exec.vector.VectorizedRowBatch;
import org.jspecify.annotations.Nullable;

/** Writes ORC files. */
public final class OrcFiles {

    private final TypeDescription schema;
    private final VectorizedRowBatch batch;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final Writer writer;

    /** Begins one; the schema is one of ORC, for example {@code struct<id:int>}. */
    public OrcFiles(String schema, CompressionKind compression) throws IOException {
        this.schema = TypeDescription.fromString(schema);
        this.batch = this.schema.createRowBatch();
        OrcFile.WriterOptions options = OrcFile.writerOptions(new Configuration(false))
                .setSchema(this.schema)
                .compress(compression)
                .useUTCTimestamp(true);
        options.physicalWriter(
                new PhysicalFsWriter(new FSDataOutputStream(bytes, null), options, new WriterEncryptionVariant[0]));
        this.writer = new WriterImpl(null, new Path("test.orc"), options);
    }

    /** A file of one row. */
    public static byte[] of(String schema, @Nullable Object... values) throws IOException {
        return new OrcFiles(schema, CompressionKind.ZLIB).row(values).bytes();
    }

    /** Adds a row. */
    public OrcFiles row(@Nullable Object... values) throws IOException {
        int row = batch.size++;
        for (int i = 0; i < values.length; i++) {
            set(batch.cols[i], schema.getChildren().get(i), row, values[i]);
        }
        if (batch.size == batch.getMaxSize()) {
            endStripe();
        }
        return this;
    }

    /** Ends the stripe. */
    private void endStripe() throws IOException {
        writer.addRowBatch(batch);
        writer.writeIntermediateFooter();
        batch.reset();
    }

    /** The file. */
    public byte[] bytes() throws IOException {
        endStripe();
        writer.close();
        return bytes.toByteArray();
    }

    private static void set(ColumnVector column, TypeDescription type, int row, @Nullable Object value) {
        if (value == null) {
            column.noNulls = false;
            column.isNull[row] = true;
        } else if (column instanceof LongColumnVector integers) {
            integers.vector[row] = integer(value);
        } else if (column instanceof DoubleColumnVector doubles) {
            doubles.vector[row] = ((Number) value).doubleValue();
        } else if (column instanceof DecimalColumnVector decimals) {
            decimals.set(row, HiveDecimal.create(new BigDecimal(value.toString())));
        } else if (column instanceof BytesColumnVector texts) {
            texts.setVal(
                    row, value instanceof byte[] raw ? raw : value.toString().getBytes(StandardCharsets.UTF_8));
        } else if (column instanceof TimestampColumnVector timestamps) {
            LocalDateTime time = (LocalDateTime) value;
            timestamps.time[row] = time.toInstant(ZoneOffset.UTC).toEpochMilli();
            timestamps.nanos[row] = time.get(ChronoField.NANO_OF_SECOND);
        } else {
            setNested(column, type, row, value);
        }
    }

    private static long integer(Object value) {
        if (value instanceof Boolean truth) {
            return truth ? 1 : 0;
        }
        return value instanceof LocalDate date ? date.toEpochDay() : ((Number) value).longValue();
    }

    private static void setNested(ColumnVector column, TypeDescription type, int row, Object value) {
        if (column instanceof StructColumnVector struct) {
            List<?> members = (List<?>) value;
            for (int i = 0; i < members.size(); i++) {
                set(struct.fields[i], type.getChildren().get(i), row, members.get(i));
            }
        } else if (column instanceof ListColumnVector list) {
            list.offsets[row] = list.childCount;
            list.lengths[row] = ((List<?>) value).size();
            for (Object element : (List<?>) value) {
                set(list.child, type.getChildren().get(0), list.childCount++, element);
            }
        } else if (column instanceof MapColumnVector map) {
            map.offsets[row] = map.childCount;
            map.lengths[row] = ((Map<?, ?>) value).size();
            ((Map<?, ?>) value).forEach((key, member) -> {
                set(map.keys, type.getChildren().get(0), map.childCount, key);
                set(map.values, type.getChildren().get(1), map.childCount++, member);
            });
        }
    }

    /** A list that may hold null. */
    public static List<@Nullable Object> list(@Nullable Object... elements) {
        return Arrays.asList(elements);
    }
}
