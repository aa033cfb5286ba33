package io.github.redshiftdevops.local.copy;

/** Every other type: PostgreSQL judges the value. */
record OtherConversion() implements Conversion {

    @Override
    public void write(Row row, int field, CopyText out) throws BadRow {
        byte[] bytes = row.bytes();
        Utf8.Invalid invalid = Utf8.firstInvalid(bytes, row.start(field), row.end(field));
        if (invalid != null) {
            throw CharacterConversion.invalidUtf8(field, bytes, invalid);
        }
        out.escaped(bytes, row.start(field), row.end(field));
    }
}
