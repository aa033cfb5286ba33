package io.github.redshiftdevops.local.copy;

import java.util.List;

/**
 * A row of an object that could not be loaded.
 *
 * @param columns those of the row up to the one that is to blame; none if the row as a whole is
 * @param position of the field in the raw line, counted from 0
 * @param rawField the field as it stands in the object
 */
record LoadError(
        String url, RecordPlace place, List<Column> columns, int position, String rawField, int code, String reason) {

    private static final Column NONE = new Column("", "", "", "");

    /**
     * A column of the row.
     *
     * @param type as Redshift names it
     * @param length as STL_LOAD_ERRORS shows it
     * @param value of the field
     */
    record Column(String name, String type, String length, String value) {}

    /** The one to blame; one without a name if the row as a whole is. */
    Column column() {
        return columns.isEmpty() ? NONE : columns.get(columns.size() - 1);
    }

    /** What is wrong and where, for people. */
    String describe() {
        String name = column().name();
        return "line " + place.line() + " of " + url + (name.isEmpty() ? "" : ", column \"" + name + "\"") + ": "
                + reason + (rawField.isEmpty() ? "" : ", value \"" + rawField + "\"");
    }
}
