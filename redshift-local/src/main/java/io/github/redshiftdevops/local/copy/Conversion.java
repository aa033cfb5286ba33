package io.github.redshiftdevops.local.copy;

/** Converts the fields of one column. */
interface Conversion {

    /**
     * Writes the field's value.
     *
     * @throws BadRow if the column cannot hold it
     */
    void write(Row row, int field, CopyText out) throws BadRow;

    /** Whether an empty field is an empty string; of other columns it is NULL. */
    default boolean keepsEmpty() {
        return false;
    }
}
