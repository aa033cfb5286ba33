package io.github.redshiftdevops.local.formats;

import io.github.redshiftdevops.local.json.JsonValue;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.orc.TypeDescription;
import org.apache.orc.storage.ql.exec.vector.BytesColumnVector;
import org.apache.orc.storage.ql.exec.vector.ColumnVector;
import org.apache.orc.storage.ql.exec.vector.DecimalColumnVector;
import org.apache.orc.storage.ql.exec.vector.DoubleColumnVector;
import org.apache.orc.storage.ql.exec.vector.ListColumnVector;
import org.apache.orc.storage.ql.exec.vector.LongColumnVector;
import org.apache.orc.storage.ql.exec.vector.MapColumnVector;
import org.apache.orc.storage.ql.exec.vector.StructColumnVector;
import org.apache.orc.storage.ql.exec.vector.TimestampColumnVector;

/**
 * ORC's types and their values.
 *
 * @see <a href="https://orc.apache.org/docs/types.html">ORC types</a>
 */
final class OrcTypes {

    private static final int MILLISECONDS = 1000;

    private OrcTypes() {}

    static FileColumn column(String name, TypeDescription type) {
        return new FileColumn(name, fileType(type), type + " " + name);
    }

    private static FileType fileType(TypeDescription type) {
        return switch (type.getCategory()) {
            case BOOLEAN -> FileType.BOOLEAN;
            case BYTE, SHORT, INT -> FileType.INT32;
            case LONG -> FileType.INT64;
            case FLOAT -> FileType.FLOAT;
            case DOUBLE -> FileType.DOUBLE;
            case DECIMAL -> FileType.DECIMAL;
            case STRING, CHAR, VARCHAR -> FileType.TEXT;
            case BINARY -> FileType.BINARY;
            case DATE -> FileType.DATE;
            case TIMESTAMP, TIMESTAMP_INSTANT -> FileType.TIMESTAMP;
            case LIST, MAP, STRUCT -> hasUnion(type) ? FileType.OTHER : FileType.NESTED;
            case UNION -> FileType.OTHER;
        };
    }

    private static boolean hasUnion(TypeDescription type) {
        boolean union = type.getCategory() == TypeDescription.Category.UNION;
        return union
                || (type.getChildren() != null && type.getChildren().stream().anyMatch(OrcTypes::hasUnion));
    }

    /** The value of a row: JSON's null, a scalar, or what is nested as JSON. */
    static JsonValue value(ColumnVector column, TypeDescription type, int row) {
        int index = column.isRepeating ? 0 : row;
        if (!column.noNulls && column.isNull[index]) {
            return JsonValue.Literal.NULL;
        }
        return switch (type.getCategory()) {
            case BOOLEAN -> JsonValue.of(integer(column, index) != 0);
            case BYTE, SHORT, INT, LONG -> new JsonValue.Literal(Long.toString(integer(column, index)));
            case FLOAT -> FileValues.number(Float.toString((float) ((DoubleColumnVector) column).vector[index]));
            case DOUBLE -> FileValues.number(Double.toString(((DoubleColumnVector) column).vector[index]));
            case DECIMAL -> decimal((DecimalColumnVector) column, type, index);
            case STRING, CHAR, VARCHAR -> new JsonValue.Text(text((BytesColumnVector) column, index));
            case BINARY -> new JsonValue.Text(hex((BytesColumnVector) column, index));
            case DATE -> FileValues.date(LocalDate.ofEpochDay(integer(column, index)));
            case TIMESTAMP, TIMESTAMP_INSTANT -> timestamp((TimestampColumnVector) column, index);
            case LIST -> list((ListColumnVector) column, type, index);
            case MAP -> map((MapColumnVector) column, type, index);
            case STRUCT -> struct((StructColumnVector) column, type, index);
            case UNION -> throw new IllegalArgumentException("unions are not read");
        };
    }

    private static long integer(ColumnVector column, int index) {
        return ((LongColumnVector) column).vector[index];
    }

    private static JsonValue decimal(DecimalColumnVector column, TypeDescription type, int index) {
        BigDecimal value = column.vector[index].getHiveDecimal().bigDecimalValue();
        return new JsonValue.Literal(value.setScale(type.getScale()).toPlainString());
    }

    private static String text(BytesColumnVector column, int index) {
        return new String(column.vector[index], column.start[index], column.length[index], StandardCharsets.UTF_8);
    }

    private static String hex(BytesColumnVector column, int index) {
        int start = column.start[index];
        return HexFormat.of().formatHex(column.vector[index], start, start + column.length[index]);
    }

    private static JsonValue timestamp(TimestampColumnVector column, int index) {
        long seconds = Math.floorDiv(column.time[index], (long) MILLISECONDS);
        return FileValues.timestamp(LocalDateTime.ofEpochSecond(seconds, column.nanos[index], ZoneOffset.UTC));
    }

    private static JsonValue list(ListColumnVector column, TypeDescription type, int index) {
        List<JsonValue> elements = new ArrayList<>();
        int from = (int) column.offsets[index];
        for (int i = 0; i < column.lengths[index]; i++) {
            elements.add(value(column.child, type.getChildren().get(0), from + i));
        }
        return new JsonValue.Array(elements);
    }

    private static JsonValue map(MapColumnVector column, TypeDescription type, int index) {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        int from = (int) column.offsets[index];
        for (int i = from; i < from + column.lengths[index]; i++) {
            members.put(
                    value(column.keys, type.getChildren().get(0), i).text(),
                    value(column.values, type.getChildren().get(1), i));
        }
        return new JsonValue.Members(members);
    }

    private static JsonValue struct(StructColumnVector column, TypeDescription type, int index) {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        for (int i = 0; i < column.fields.length; i++) {
            members.put(
                    type.getFieldNames().get(i),
                    value(column.fields[i], type.getChildren().get(i), index));
        }
        return new JsonValue.Members(members);
    }
}
