package io.github.redshiftdevops.local.copy;

/**
 * DATE, TIMESTAMP and TIMESTAMPTZ.
 *
 * @param code of the error
 * @param acceptsAny whether a value in another format becomes NULL
 */
record DateConversion(DateFormat format, int code, boolean acceptsAny) implements Conversion {

    private static final String DEFAULT = "YYYY-MM-DD";

    @Override
    public void write(Row row, int field, CopyText out) throws BadRow {
        String value = Slice.withoutBlanks(row, field).latin1();
        String text = isTooShort(value) ? null : format.toPostgres(value);
        if (text != null) {
            out.escaped(text);
        } else if (acceptsAny) {
            out.nullValue();
        } else {
            throw BadRow.field(field, code, reason(value));
        }
    }

    private String reason(String value) {
        if (code == BadRow.BAD_TIMESTAMP) {
            return "Invalid timestamp format or value [" + format.name() + "]";
        }
        return isTooShort(value)
                ? "Invalid Date Format - length must be 10 or more"
                : "Invalid date format or value [" + format.name() + "]";
    }

    private boolean isTooShort(String value) {
        return code == BadRow.BAD_DATE && format.name().equals(DEFAULT) && value.length() < DEFAULT.length();
    }
}
