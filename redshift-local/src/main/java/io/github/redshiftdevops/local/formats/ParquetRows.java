package io.github.redshiftdevops.local.formats;

import io.github.redshiftdevops.local.execution.SqlError;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroup;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeUnit;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;
import org.jspecify.annotations.Nullable;

/** Writes rows to a Parquet file, compressed with Snappy. */
final class ParquetRows implements ParquetSink {

    private static final int DECIMAL_BYTES = 16;
    private static final DateTimeFormatter TIMESTAMP = new DateTimeFormatterBuilder()
            .appendPattern("uuuu-MM-dd HH:mm:ss")
            .appendFraction(ChronoField.MICRO_OF_SECOND, 0, 6, true)
            .optionalStart()
            .appendOffset("+HH:mm", "+00")
            .toFormatter();

    private final List<ParquetColumn> columns;
    private final MessageType schema;
    private final ParquetWriter<Group> writer;

    ParquetRows(Path file, List<ParquetColumn> columns) throws IOException {
        this.columns = columns;
        this.schema = new MessageType(
                "schema", columns.stream().map(ParquetRows::type).toList());
        Files.deleteIfExists(file);
        this.writer = ExampleParquetWriter.builder(new LocalOutputFile(file))
                .withType(schema)
                .withConf(new PlainParquetConfiguration())
                .withCodecFactory(new ParquetCodecs())
                .withCompressionCodec(CompressionCodecName.SNAPPY)
                .build();
    }

    private static Type type(ParquetColumn column) {
        return switch (column.type()) {
            case BOOLEAN -> Types.optional(PrimitiveTypeName.BOOLEAN).named(column.name());
            case INT32 -> Types.optional(PrimitiveTypeName.INT32).named(column.name());
            case INT64 -> Types.optional(PrimitiveTypeName.INT64).named(column.name());
            case FLOAT -> Types.optional(PrimitiveTypeName.FLOAT).named(column.name());
            case DOUBLE -> Types.optional(PrimitiveTypeName.DOUBLE).named(column.name());
            case DECIMAL ->
                Types.optional(PrimitiveTypeName.FIXED_LEN_BYTE_ARRAY)
                        .length(DECIMAL_BYTES)
                        .as(LogicalTypeAnnotation.decimalType(column.scale(), column.precision()))
                        .named(column.name());
            case DATE ->
                Types.optional(PrimitiveTypeName.INT32)
                        .as(LogicalTypeAnnotation.dateType())
                        .named(column.name());
            case TIME ->
                Types.optional(PrimitiveTypeName.INT64)
                        .as(LogicalTypeAnnotation.timeType(false, TimeUnit.MICROS))
                        .named(column.name());
            case TIMESTAMP ->
                Types.optional(PrimitiveTypeName.INT64)
                        .as(LogicalTypeAnnotation.timestampType(false, TimeUnit.MICROS))
                        .named(column.name());
            case TEXT ->
                Types.optional(PrimitiveTypeName.BINARY)
                        .as(LogicalTypeAnnotation.stringType())
                        .named(column.name());
            case BINARY, NESTED, OTHER ->
                throw SqlError.of(
                        "0A000", "column \"" + column.name() + "\" has a type that UNLOAD cannot write to Parquet");
        };
    }

    @Override
    public void write(List<@Nullable String> values) throws IOException {
        Group row = new SimpleGroup(schema);
        for (int i = 0; i < values.size(); i++) {
            String value = values.get(i);
            if (value != null) {
                add(row, i, value);
            }
        }
        writer.write(row);
    }

    private void add(Group row, int index, String value) {
        ParquetColumn column = columns.get(index);
        switch (column.type()) {
            case BOOLEAN -> row.add(index, value.equals("t"));
            case INT32 -> row.add(index, Integer.parseInt(value));
            case INT64 -> row.add(index, Long.parseLong(value));
            case FLOAT -> row.add(index, Float.parseFloat(value));
            case DOUBLE -> row.add(index, Double.parseDouble(value));
            case DECIMAL -> row.add(index, decimal(value, column.scale()));
            case DATE -> row.add(index, Math.toIntExact(LocalDate.parse(value).toEpochDay()));
            case TIME -> row.add(index, LocalTime.parse(value).toNanoOfDay() / 1000);
            case TIMESTAMP -> row.add(index, microseconds(value));
            default -> row.add(index, Binary.fromString(value));
        }
    }

    private static Binary decimal(String value, int scale) {
        byte[] unscaled = new BigDecimal(value)
                .setScale(scale, RoundingMode.UNNECESSARY)
                .unscaledValue()
                .toByteArray();
        byte[] bytes = new byte[DECIMAL_BYTES];
        Arrays.fill(bytes, 0, DECIMAL_BYTES - unscaled.length, unscaled[0] < 0 ? (byte) -1 : 0);
        System.arraycopy(unscaled, 0, bytes, DECIMAL_BYTES - unscaled.length, unscaled.length);
        return Binary.fromConstantByteArray(bytes);
    }

    private static long microseconds(String value) {
        LocalDateTime time =
                TIMESTAMP.parseBest(value, OffsetDateTime::from, LocalDateTime::from) instanceof OffsetDateTime instant
                        ? instant.withOffsetSameInstant(ZoneOffset.UTC).toLocalDateTime()
                        : LocalDateTime.parse(value, TIMESTAMP);
        return ChronoUnit.MICROS.between(LocalDateTime.ofEpochSecond(0, 0, ZoneOffset.UTC), time);
    }

    @Override
    public long size() {
        return writer.getDataSize();
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}
