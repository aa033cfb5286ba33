package io.github.redshiftdevops.local.copy;

import java.util.Locale;

/**
 * BOOLEAN.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_Boolean_type.html">Boolean type</a>
 */
record BooleanConversion() implements Conversion {

    @Override
    public void write(Row row, int field, CopyText out) throws BadRow {
        String value = Slice.withoutBlanks(row, field).latin1();
        switch (value.toLowerCase(Locale.ROOT)) {
            case "t", "true", "y", "yes", "1" -> out.escaped("t");
            case "f", "false", "n", "no", "0" -> out.escaped("f");
            default -> throw BadRow.field(field, BadRow.BAD_BOOLEAN, "Unknown boolean format");
        }
    }
}
