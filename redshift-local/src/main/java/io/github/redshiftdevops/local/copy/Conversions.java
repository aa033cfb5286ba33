package io.github.redshiftdevops.local.copy;

/** Which conversion a column needs. */
final class Conversions {

    private Conversions() {}

    static Conversion of(TargetColumn column, CopyOptions options) {
        return switch (column.type()) {
            case "int2" -> IntegerConversion.ofShort();
            case "int4" -> IntegerConversion.ofInteger();
            case "int8" -> IntegerConversion.ofLong();
            case "numeric" -> column.typeModifier() < 0 ? new OtherConversion() : decimal(column, options);
            case "float4", "float8" -> new FloatConversion();
            case "bool" -> new BooleanConversion();
            case "date" -> date(options.dateFormat(), BadRow.BAD_DATE, options);
            case "timestamp", "timestamptz" -> date(options.timeFormat(), BadRow.BAD_TIMESTAMP, options);
            case "varchar", "text", "bpchar" -> character(column, options);
            case "super" -> new SuperConversion();
            case "varbyte" -> new VarbyteConversion();
            default -> new OtherConversion();
        };
    }

    private static Conversion decimal(TargetColumn column, CopyOptions options) {
        return new DecimalConversion(column.precision(), column.scale(), options.has(CopyFlag.ROUNDEC));
    }

    private static Conversion date(DateFormat format, int code, CopyOptions options) {
        return new DateConversion(format, code, options.has(CopyFlag.ACCEPTANYDATE));
    }

    private static Conversion character(TargetColumn column, CopyOptions options) {
        boolean single = column.type().equals("bpchar");
        Byte replacement = options.invalidReplacement();
        return new CharacterConversion(
                column.length(),
                single,
                options.has(CopyFlag.TRUNCATECOLUMNS),
                !single && options.has(CopyFlag.TRIMBLANKS),
                replacement == null ? 0 : replacement);
    }
}
