package io.github.redshiftdevops.local.rewrite;

import java.util.Set;

/**
 * {@code ANALYZE COMPRESSION [table [(column, ..)]] [COMPROWS n]}: a row for each column, with the encoding that it has.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_ANALYZE_COMPRESSION.html">ANALYZE COMPRESSION</a>
 */
final class AnalyzeCompression implements RewriteRule {

    @Override
    public Set<String> triggers() {
        return Set.of("compression");
    }

    @Override
    public void rewrite(Source source, int at, Edits edits) {
        if (at != 1 || !(source.is(0, "analyze") || source.is(0, "analyse"))) {
            return;
        }
        int end = source.size();
        if (source.is(end - 2, "comprows") && source.is(end - 1, Source.NUMBER)) {
            end -= 2;
        }
        String table = "null";
        String columns = "null";
        if (end > 2) {
            table = DefinedTable.regclass(source, 2);
            int open = source.behindName(2);
            boolean listed = source.opens(open) && source.next(open) == end;
            if (open < end && !listed) {
                throw Syntax.error(source, open);
            }
            columns = listed ? DefinedTable.names(source, open) : columns;
        }
        edits.remove(0, source.size());
        edits.replace(0, "select * from pg_catalog.redshift_analyze_compression(" + table + ", " + columns + ")");
    }
}
