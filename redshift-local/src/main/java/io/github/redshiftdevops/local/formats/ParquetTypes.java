package io.github.redshiftdevops.local.formats;

import io.github.redshiftdevops.local.json.JsonValue;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.GroupType;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DateLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DecimalLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.EnumLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.JsonLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.StringLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimestampLogicalTypeAnnotation;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.Type;

/**
 * Parquet's types and their values.
 *
 * @see <a href="https://github.com/apache/parquet-format/blob/master/LogicalTypes.md">Parquet logical types</a>
 */
final class ParquetTypes {

    private static final long JULIAN_EPOCH_DAY = 2_440_588;

    private ParquetTypes() {}

    static FileColumn column(Type type) {
        return new FileColumn(type.getName(), fileType(type), type.toString().strip());
    }

    private static FileType fileType(Type type) {
        if (!type.isPrimitive() || type.isRepetition(Type.Repetition.REPEATED)) {
            return FileType.NESTED;
        }
        LogicalTypeAnnotation logical = type.getLogicalTypeAnnotation();
        if (logical instanceof DecimalLogicalTypeAnnotation) {
            return FileType.DECIMAL;
        }
        if (logical instanceof DateLogicalTypeAnnotation) {
            return FileType.DATE;
        }
        if (logical instanceof TimestampLogicalTypeAnnotation) {
            return FileType.TIMESTAMP;
        }
        return logical instanceof TimeLogicalTypeAnnotation ? FileType.TIME : physical(type.asPrimitiveType());
    }

    private static FileType physical(PrimitiveType type) {
        return switch (type.getPrimitiveTypeName()) {
            case BOOLEAN -> FileType.BOOLEAN;
            case INT32 -> FileType.INT32;
            case INT64 -> FileType.INT64;
            case INT96 -> FileType.TIMESTAMP;
            case FLOAT -> FileType.FLOAT;
            case DOUBLE -> FileType.DOUBLE;
            case BINARY -> FileType.TEXT;
            case FIXED_LEN_BYTE_ARRAY -> FileType.BINARY;
        };
    }

    /** The value of a field: JSON's null, a scalar, or what is nested as JSON. */
    static JsonValue field(Group group, int index) {
        Type type = group.getType().getType(index);
        int count = group.getFieldRepetitionCount(index);
        if (type.isRepetition(Type.Repetition.REPEATED)) {
            return repeated(group, index, count);
        }
        return count == 0 ? JsonValue.Literal.NULL : value(group, index, 0);
    }

    private static JsonValue.Array repeated(Group group, int index, int count) {
        List<JsonValue> elements = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            elements.add(value(group, index, i));
        }
        return new JsonValue.Array(elements);
    }

    private static JsonValue value(Group group, int index, int repetition) {
        Type type = group.getType().getType(index);
        return type.isPrimitive()
                ? scalar(group, index, repetition)
                : nested(group.getGroup(index, repetition), type.asGroupType());
    }

    private static JsonValue nested(Group group, GroupType type) {
        LogicalTypeAnnotation logical = type.getLogicalTypeAnnotation();
        if (logical instanceof LogicalTypeAnnotation.ListLogicalTypeAnnotation) {
            return list((JsonValue.Array) field(group, 0), type.getType(0));
        }
        if (logical instanceof LogicalTypeAnnotation.MapLogicalTypeAnnotation) {
            return map((JsonValue.Array) field(group, 0));
        }
        Map<String, JsonValue> members = new LinkedHashMap<>();
        for (int i = 0; i < type.getFieldCount(); i++) {
            members.put(type.getFieldName(i), field(group, i));
        }
        return new JsonValue.Members(members);
    }

    /** The elements of a list are wrapped in groups of one field, but for old files. */
    private static JsonValue list(JsonValue.Array wrapped, Type repeated) {
        if (repeated.isPrimitive() || repeated.asGroupType().getFieldCount() != 1) {
            return wrapped;
        }
        return new JsonValue.Array(wrapped.elements().stream()
                .map(element -> ((JsonValue.Members) element)
                        .members()
                        .values()
                        .iterator()
                        .next())
                .toList());
    }

    private static JsonValue map(JsonValue.Array entries) {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        for (JsonValue entry : entries.elements()) {
            List<JsonValue> pair =
                    List.copyOf(((JsonValue.Members) entry).members().values());
            members.put(pair.get(0).text(), pair.size() > 1 ? pair.get(1) : JsonValue.Literal.NULL);
        }
        return new JsonValue.Members(members);
    }

    private static JsonValue scalar(Group group, int index, int repetition) {
        PrimitiveType type = group.getType().getType(index).asPrimitiveType();
        return switch (type.getPrimitiveTypeName()) {
            case BOOLEAN -> JsonValue.of(group.getBoolean(index, repetition));
            case INT32 -> integer(group.getInteger(index, repetition), type);
            case INT64 -> integer(group.getLong(index, repetition), type);
            case INT96 -> int96(group.getInt96(index, repetition));
            case FLOAT -> FileValues.number(Float.toString(group.getFloat(index, repetition)));
            case DOUBLE -> FileValues.number(Double.toString(group.getDouble(index, repetition)));
            case BINARY, FIXED_LEN_BYTE_ARRAY -> binary(group.getBinary(index, repetition), type);
        };
    }

    private static JsonValue integer(long value, PrimitiveType type) {
        LogicalTypeAnnotation logical = type.getLogicalTypeAnnotation();
        if (logical instanceof DecimalLogicalTypeAnnotation decimal) {
            return decimal(BigInteger.valueOf(value), decimal);
        }
        if (logical instanceof DateLogicalTypeAnnotation) {
            return FileValues.date(LocalDate.ofEpochDay(value));
        }
        if (logical instanceof TimestampLogicalTypeAnnotation timestamp) {
            return timestamp(Instant.EPOCH.plus(value, unit(timestamp.getUnit())));
        }
        if (logical instanceof TimeLogicalTypeAnnotation time) {
            return FileValues.time(LocalTime.MIDNIGHT.plus(value, unit(time.getUnit())));
        }
        return new JsonValue.Literal(Long.toString(value));
    }

    private static JsonValue decimal(BigInteger unscaled, DecimalLogicalTypeAnnotation type) {
        return new JsonValue.Literal(new BigDecimal(unscaled, type.getScale()).toPlainString());
    }

    private static ChronoUnit unit(LogicalTypeAnnotation.TimeUnit unit) {
        return switch (unit) {
            case MILLIS -> ChronoUnit.MILLIS;
            case MICROS -> ChronoUnit.MICROS;
            case NANOS -> ChronoUnit.NANOS;
        };
    }

    private static JsonValue timestamp(Instant instant) {
        return FileValues.timestamp(LocalDateTime.ofInstant(instant, ZoneOffset.UTC));
    }

    /** Nanoseconds of the day, then the day of the Julian calendar. */
    private static JsonValue int96(Binary value) {
        ByteBuffer bytes = value.toByteBuffer().order(ByteOrder.LITTLE_ENDIAN);
        long nanoseconds = bytes.getLong();
        long day = bytes.getInt() - JULIAN_EPOCH_DAY;
        return FileValues.timestamp(LocalDate.ofEpochDay(day).atStartOfDay().plusNanos(nanoseconds));
    }

    private static JsonValue binary(Binary value, PrimitiveType type) {
        LogicalTypeAnnotation logical = type.getLogicalTypeAnnotation();
        if (logical instanceof DecimalLogicalTypeAnnotation decimal) {
            return decimal(new BigInteger(value.getBytes()), decimal);
        }
        boolean text = type.getPrimitiveTypeName() == PrimitiveType.PrimitiveTypeName.BINARY
                || logical instanceof StringLogicalTypeAnnotation
                || logical instanceof EnumLogicalTypeAnnotation
                || logical instanceof JsonLogicalTypeAnnotation;
        return new JsonValue.Text(
                text ? value.toStringUsingUTF8() : HexFormat.of().formatHex(value.getBytes()));
    }
}
