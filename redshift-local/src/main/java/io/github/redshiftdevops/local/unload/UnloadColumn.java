package io.github.redshiftdevops.local.unload;

import io.github.redshiftdevops.local.execution.Column;
import io.github.redshiftdevops.local.formats.FileType;
import io.github.redshiftdevops.local.json.JsonValue;

/** A column of the query's result. */
record UnloadColumn(Column column) {

    private static final int VARLENA_HEADER = 4;
    private static final int BOOL = 16;
    private static final int INT8 = 20;
    private static final int INT2 = 21;
    private static final int INT4 = 23;
    private static final int TEXT = 25;
    private static final int FLOAT4 = 700;
    private static final int FLOAT8 = 701;
    private static final int BPCHAR = 1042;
    private static final int VARCHAR = 1043;
    private static final int DATE = 1082;
    private static final int TIME = 1083;
    private static final int TIMESTAMP = 1114;
    private static final int TIMESTAMPTZ = 1184;
    private static final int TIMETZ = 1266;
    private static final int NUMERIC = 1700;
    private static final int SUPER = 4000;

    /** What DECIMAL without precision and scale means to Redshift. */
    private static final int LARGEST_PRECISION = 38;

    String name() {
        return column.name();
    }

    /** A value as it is written: PostgreSQL's text without the padding of CHAR. */
    String text(String value) {
        return column.typeOid() == BPCHAR ? value.stripTrailing() : value;
    }

    boolean isCharacter() {
        return column.typeOid() == VARCHAR || column.typeOid() == TEXT || column.typeOid() == BPCHAR;
    }

    boolean isNumber() {
        return switch (column.typeOid()) {
            case INT2, INT4, INT8, NUMERIC, FLOAT4, FLOAT8 -> true;
            default -> false;
        };
    }

    boolean isSuper() {
        return column.typeOid() == SUPER;
    }

    FileType fileType() {
        return switch (column.typeOid()) {
            case BOOL -> FileType.BOOLEAN;
            case INT2, INT4 -> FileType.INT32;
            case INT8 -> FileType.INT64;
            case FLOAT4 -> FileType.FLOAT;
            case FLOAT8 -> FileType.DOUBLE;
            case NUMERIC -> FileType.DECIMAL;
            case DATE -> FileType.DATE;
            case TIME -> FileType.TIME;
            case TIMESTAMP, TIMESTAMPTZ -> FileType.TIMESTAMP;
            case TEXT, VARCHAR, BPCHAR, SUPER -> FileType.TEXT;
            default -> FileType.OTHER;
        };
    }

    int precision() {
        return column.typeModifier() < 0
                ? LARGEST_PRECISION
                : ((column.typeModifier() - VARLENA_HEADER) >> 16) & 0xFFFF;
    }

    int scale() {
        return column.typeModifier() < 0 ? 0 : (column.typeModifier() - VARLENA_HEADER) & 0xFFFF;
    }

    /** As the verbose manifest describes it, for example {@code {"base": "character varying", "max_length": 25}}. */
    String manifestType() {
        String base = base();
        StringBuilder type = new StringBuilder("{ \"base\": ").append(JsonValue.quote(base));
        if (column.typeOid() == NUMERIC) {
            type.append(", \"precision\": ")
                    .append(precision())
                    .append(", \"scale\": ")
                    .append(scale());
        } else if (isCharacter() && column.typeModifier() > VARLENA_HEADER) {
            type.append(", \"max_length\": ").append(column.typeModifier() - VARLENA_HEADER);
        }
        return type.append(" }").toString();
    }

    private String base() {
        return switch (column.typeOid()) {
            case BOOL -> "boolean";
            case INT2 -> "smallint";
            case INT4 -> "integer";
            case INT8 -> "bigint";
            case FLOAT4 -> "real";
            case FLOAT8 -> "double precision";
            case NUMERIC -> "numeric";
            case DATE -> "date";
            case TIME -> "time without time zone";
            case TIMETZ -> "time with time zone";
            case TIMESTAMP -> "timestamp without time zone";
            case TIMESTAMPTZ -> "timestamp with time zone";
            case BPCHAR -> "character";
            case SUPER -> "super";
            default -> "character varying";
        };
    }
}
