package io.github.redshiftdevops.local.copy;

import java.util.regex.Pattern;

/** REAL and DOUBLE PRECISION; their range is left to PostgreSQL. */
record FloatConversion() implements Conversion {

    private static final Pattern NUMBER = Pattern.compile(
            "[+-]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][+-]?[0-9]+)?|[+-]?(inf|infinity)|nan", Pattern.CASE_INSENSITIVE);

    @Override
    public void write(Row row, int field, CopyText out) throws BadRow {
        Slice value = Slice.withoutBlanks(row, field);
        String text = value.latin1();
        if (!NUMBER.matcher(text).matches()) {
            throw BadRow.field(field, BadRow.BAD_FLOAT, "Invalid floating point value");
        }
        out.plain(value.bytes(), value.start(), value.end());
    }
}
