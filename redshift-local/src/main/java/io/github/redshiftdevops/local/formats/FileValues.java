package io.github.redshiftdevops.local.formats;

import io.github.redshiftdevops.local.json.JsonValue;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;

/** Values of files as PostgreSQL reads them. */
final class FileValues {

    private static final DateTimeFormatter TIMESTAMP = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSS");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss.SSSSSS");

    private FileValues() {}

    /** Of what Java prints for a floating-point number; JSON has no infinite ones. */
    static JsonValue number(String value) {
        boolean finite = !value.equals("NaN") && !value.endsWith("Infinity");
        return finite ? new JsonValue.Literal(value) : new JsonValue.Text(value);
    }

    static JsonValue date(LocalDate value) {
        return new JsonValue.Text(value.toString());
    }

    static JsonValue time(LocalTime value) {
        return new JsonValue.Text(TIME.format(value));
    }

    /** Without what is smaller than a microsecond. */
    static JsonValue timestamp(LocalDateTime value) {
        return new JsonValue.Text(TIMESTAMP.format(value));
    }
}
