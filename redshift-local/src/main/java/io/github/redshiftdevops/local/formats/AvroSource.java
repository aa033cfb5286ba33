package io.github.redshiftdevops.local.formats;

import io.github.redshiftdevops.local.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.avro.file.CodecFactory;
import org.apache.avro.file.DataFileStream;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericFixed;
import org.apache.avro.generic.IndexedRecord;
import org.jspecify.annotations.Nullable;

/**
 * The records of an Avro file, with its types as they are stored: logical types are not looked at.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/copy-parameters-data-format.html#copy-avro">AVRO</a>
 */
final class AvroSource implements ValueSource {

    static {
        CodecFactory.addCodec("snappy", new AvroSnappy.Factory());
    }

    private final DataFileStream<Object> records;

    private AvroSource(DataFileStream<Object> records) {
        this.records = records;
    }

    static AvroSource open(InputStream file) throws IOException {
        DataFileStream<Object> records = new DataFileStream<>(file, new GenericDatumReader<>());
        if (records.getSchema().getType() != Schema.Type.RECORD) {
            throw new IOException("the schema of an Avro file must be a record");
        }
        return new AvroSource(records);
    }

    @Override
    public List<FileColumn> columns() {
        return List.of();
    }

    @Override
    public @Nullable JsonValue next() throws IOException {
        try {
            return records.hasNext() ? value(records.next()) : null;
        } catch (AvroRuntimeException e) {
            throw new IOException("the Avro file is malformed: " + e.getMessage(), e);
        }
    }

    private static JsonValue value(@Nullable Object value) {
        if (value == null) {
            return JsonValue.Literal.NULL;
        }
        if (value instanceof IndexedRecord record) {
            return members(record);
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, JsonValue> members = new LinkedHashMap<>();
            map.forEach((name, member) -> members.put(name.toString(), value(member)));
            return new JsonValue.Members(members);
        }
        if (value instanceof Collection<?> elements) {
            return new JsonValue.Array(elements.stream().map(AvroSource::value).toList());
        }
        return scalar(value);
    }

    private static JsonValue members(IndexedRecord record) {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        for (Schema.Field field : record.getSchema().getFields()) {
            members.put(field.name(), value(record.get(field.pos())));
        }
        return new JsonValue.Members(members);
    }

    private static JsonValue scalar(Object value) {
        if (value instanceof ByteBuffer bytes) {
            return new JsonValue.Text(
                    StandardCharsets.ISO_8859_1.decode(bytes.duplicate()).toString());
        }
        if (value instanceof GenericFixed fixed) {
            return new JsonValue.Text(new String(fixed.bytes(), StandardCharsets.ISO_8859_1));
        }
        boolean literal = value instanceof Boolean || (value instanceof Number number && isFinite(number));
        return literal ? new JsonValue.Literal(value.toString()) : new JsonValue.Text(value.toString());
    }

    private static boolean isFinite(Number number) {
        return Double.isFinite(number.doubleValue());
    }

    @Override
    public void close() throws IOException {
        records.close();
    }
}
