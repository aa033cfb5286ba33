package io.github.redshiftdevops.local.rewrite;

/**
 * How a table is distributed, sorted, compressed and backed up. None of it has an effect here; all of it is recorded, so
 * that the catalog shows what was declared.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_PG_TABLE_DEF.html">PG_TABLE_DEF</a>
 */
final class Layout {

    private Layout() {}

    /**
     * Notes one choice of the table that the statement creates or alters.
     *
     * @param choice which one; the catalog has a function {@code redshift_set_<choice>} for it
     * @param value the function's arguments behind the table; empty if it has none
     */
    static void record(Source source, Edits edits, String choice, String value) {
        DefinedTable.of(source)
                .ifPresent(table -> table.runAfter(
                        edits,
                        "pg_catalog.redshift_set_" + choice + "(" + table.regclass()
                                + (value.isEmpty() ? "" : ", " + value) + ")"));
    }
}
