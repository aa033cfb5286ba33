package io.github.redshiftdevops.local.rewrite;

import java.util.Set;

/**
 * {@code ANALYZE .. PREDICATE COLUMNS | ALL COLUMNS}: PostgreSQL looks at all columns.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_ANALYZE.html">ANALYZE</a>
 */
final class Analyze implements RewriteRule {

    @Override
    public Set<String> triggers() {
        return Set.of("analyze", "analyse");
    }

    @Override
    public void rewrite(Source source, int at, Edits edits) {
        int last = source.size() - 2;
        if (at == 0 && (source.are(last, "predicate", "columns") || source.are(last, "all", "columns"))) {
            edits.remove(last, last + 2);
        }
    }
}
