package io.github.redshiftdevops.local.rewrite;

import java.util.Set;

/**
 * {@code ALTER TABLE .. ALTER COLUMN .. TYPE varchar(n)}: not in a transaction block, and not of a column with a default, a
 * key or certain encodings.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_ALTER_TABLE.html">ALTER TABLE</a>
 */
final class AlterColumnType implements RewriteRule {

    @Override
    public Set<String> triggers() {
        return Set.of("alter");
    }

    @Override
    public void rewrite(Source source, int at, Edits edits) {
        int name = source.is(at + 1, "column") ? at + 2 : at + 1;
        if (source.place(at) == Place.ALTER_ACTION && source.is(name + 1, "type")) {
            edits.refuseInBlock("ALTER TABLE ALTER COLUMN");
            DefinedTable.of(source)
                    .ifPresent(table -> edits.runBefore("pg_catalog.redshift_check_new_type(" + table.regclass() + ", "
                            + DefinedTable.literal(source, name) + ")"));
        }
    }
}
