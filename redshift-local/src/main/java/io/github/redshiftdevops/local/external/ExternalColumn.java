package io.github.redshiftdevops.local.external;

import io.github.redshiftdevops.local.execution.Column;

/**
 * A column of an external table.
 *
 * @param type its type's name in {@code pg_type}, for example {@code int4}
 * @param shown the type as errors name it, for example {@code character varying(20)}
 * @param partition whether its values are those of partitions, and not in the files
 */
record ExternalColumn(Column column, String type, String shown, boolean partition) {

    private static final int HEADER = 4;

    String name() {
        return column.name();
    }

    /** The longest value of a type of characters or bytes, in bytes. */
    int length() {
        int none = type.equals("varbyte") ? 64_000 : 65_535;
        return column.typeModifier() > HEADER ? column.typeModifier() - HEADER : none;
    }

    /** How many digits a DECIMAL has. */
    int precision() {
        return column.typeModifier() < 0 ? 38 : (column.typeModifier() - HEADER) >> 16 & 0xFFFF;
    }

    /** How many of them are behind the point. */
    int scale() {
        return column.typeModifier() < 0 ? 0 : column.typeModifier() - HEADER & 0xFFFF;
    }

    boolean isCharacter() {
        return type.equals("varchar") || type.equals("bpchar") || type.equals("text");
    }

    boolean isSuper() {
        return type.equals("super");
    }
}
