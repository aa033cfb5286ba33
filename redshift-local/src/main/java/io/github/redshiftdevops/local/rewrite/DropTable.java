package io.github.redshiftdevops.local.rewrite;

import io.github.redshiftdevops.sql.Lexer;
import java.util.Set;

/**
 * {@code DROP TABLE} also drops external tables, which are views here.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_DROP_TABLE.html">DROP TABLE</a>
 */
final class DropTable implements RewriteRule {

    @Override
    public Set<String> triggers() {
        return Set.of("drop");
    }

    @Override
    public void rewrite(Source source, int at, Edits edits) {
        if (at != 0 || !source.is(1, "table")) {
            return;
        }
        boolean cascades = source.is(source.size() - 1, "cascade");
        int i = source.are(2, "if", "exists") ? 4 : 2;
        while (source.isName(i)) {
            edits.runBefore("pg_catalog.redshift_unpack_external(pg_catalog.to_regclass("
                    + Lexer.quoteLiteral(DefinedTable.quoted(source, i)) + "), " + cascades + ")");
            i = source.behindName(i);
            i += source.is(i, ",") ? 1 : 0;
        }
    }
}
