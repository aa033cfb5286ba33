package io.github.redshiftdevops.local.rewrite;

import java.util.Set;

/**
 * {@code ALTER TABLE .. APPEND FROM .. [IGNOREEXTRA | FILLTARGET]} moves the rows of a table into another one.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_ALTER_TABLE_APPEND.html">ALTER TABLE APPEND</a>
 */
final class AlterTableAppend implements RewriteRule {

    @Override
    public Set<String> triggers() {
        return Set.of("append");
    }

    @Override
    public void rewrite(Source source, int at, Edits edits) {
        if (!source.are(0, "alter", "table") || !source.is(at + 1, "from") || source.behindName(2) != at) {
            return;
        }
        int option = source.behindName(at + 2);
        boolean known = source.is(option, "ignoreextra") || source.is(option, "filltarget");
        if (option < source.size() - (known ? 1 : 0)) {
            throw Syntax.error(source, known ? option + 1 : option);
        }
        edits.refuseInBlock("ALTER TABLE APPEND");
        edits.replaceAll(
                "select pg_catalog.redshift_append(" + DefinedTable.regclass(source, 2) + ", "
                        + DefinedTable.regclass(source, at + 2) + ", '" + source.key(option) + "')",
                "ALTER TABLE APPEND");
    }
}
