package io.github.redshiftdevops.core.drift;

import io.github.redshiftdevops.sql.Lexer;

/**
 * A column of a table.
 *
 * @param type as PostgreSQL formats it, for example {@code character varying(20)}
 * @param encoding for example {@code az64}; empty if it is not known
 */
record Column(String name, String type, boolean notNull, DefaultValue defaultValue, String encoding) {

    String quoted() {
        return Lexer.quoteName(name);
    }

    /** For example {@code email varchar(100) encode zstd not null}. */
    String definition(boolean withEncoding) {
        return quoted() + " " + SqlText.type(type) + defaultValue.clause()
                + (withEncoding && !encoding.isEmpty() ? " encode " + writtenEncoding() : "")
                + (notNull ? " not null" : "");
    }

    /** The catalog says {@code none} for what is written as RAW. */
    String writtenEncoding() {
        return encoding.equals("none") ? "raw" : encoding;
    }
}
