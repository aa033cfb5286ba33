package io.github.redshiftdevops.local.copy;

/**
 * DATE, TIMESTAMP and TIMESTAMPTZ.
 *
 * @param code of the error
 * @param acceptsAny whether a value in another format becomes NULL
 */
record DateConversion(DateFormat format, int code, boolean acceptsAny) implements Conversion {

    private static final int SHORTEST_DATE = 10;

    @Override
    public void write(Row row, int field, CopyText out) throws BadRow {
        Slice value = Slice.withoutBlanks(row, field);
        if (format.isDefault() && isIso(value)) {
            out.plain(value.bytes(), value.start(), value.end());
        } else {
            writeFormatted(value, out);
        }
    }

    private boolean isIso(Slice value) {
        return code == BadRow.BAD_DATE ? IsoTime.isDate(value) : IsoTime.isTimestamp(value);
    }

    private void writeFormatted(Slice slice, CopyText out) throws BadRow {
        String value = slice.latin1();
        String text = isTooShort(value) ? null : format.toPostgres(value);
        if (text != null) {
            out.escaped(text);
        } else if (acceptsAny) {
            out.nullValue();
        } else {
            throw BadRow.field(slice.field(), code, reason(value));
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
        return code == BadRow.BAD_DATE && format.isDefault() && value.length() < SHORTEST_DATE;
    }
}
