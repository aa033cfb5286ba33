package io.github.redshiftdevops.local.copy;

/**
 * A row of an object that could not be loaded.
 *
 * @param line counted from 1
 * @param offset of the row in the object, in bytes counted from 0
 * @param column empty if the row as a whole is to blame
 * @param position of the field in the raw line, counted from 0
 */
record LoadError(
        String url,
        long line,
        long offset,
        String column,
        String type,
        String columnLength,
        int position,
        String rawLine,
        String rawField,
        int code,
        String reason) {

    /** Where it is, for people. */
    String where() {
        return "line " + line + " of " + url + (column.isEmpty() ? "" : ", column \"" + column + "\"");
    }

    /** What is wrong and where. */
    String describe() {
        return where() + ": " + reason + (rawField.isEmpty() ? "" : ", value \"" + rawField + "\"");
    }
}
