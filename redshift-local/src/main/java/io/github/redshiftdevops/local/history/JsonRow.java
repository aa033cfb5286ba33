package io.github.redshiftdevops.local.history;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Writes objects of JSON in ASCII, so that they can pass through a session of any encoding. */
final class JsonRow {

    private final StringBuilder json;
    private boolean empty = true;

    JsonRow(StringBuilder json) {
        this.json = json.append(json.length() > 1 ? ",{" : "{");
    }

    JsonRow add(String name, long value) {
        key(name).append(value);
        return this;
    }

    /** As microseconds since 1970. */
    JsonRow add(String name, Instant value) {
        return add(name, ChronoUnit.MICROS.between(Instant.EPOCH, value));
    }

    JsonRow add(String name, String value) {
        key(name).append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '"' || c == '\\') {
                json.append('\\').append(c);
            } else if (c < ' ' || c > '~') {
                json.append("\\u").append(Character.forDigit(c >> 12, 16)).append(Character.forDigit(c >> 8 & 15, 16));
                json.append(Character.forDigit(c >> 4 & 15, 16)).append(Character.forDigit(c & 15, 16));
            } else {
                json.append(c);
            }
        }
        json.append('"');
        return this;
    }

    /** As CHAR can hold it: a period for each character of more than one byte. */
    JsonRow addAscii(String name, String value) {
        return add(name, value.replaceAll("[^\\x00-\\x7F]", "."));
    }

    private StringBuilder key(String name) {
        if (!empty) {
            json.append(',');
        }
        empty = false;
        return json.append('"').append(name).append("\":");
    }

    void end() {
        json.append('}');
    }
}
