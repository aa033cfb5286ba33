package io.github.redshiftdevops.local.rewrite;

import java.util.Set;

/**
 * {@code VACUUM [FULL | SORT ONLY | DELETE ONLY | REINDEX | RECLUSTER] [table [TO n PERCENT] [BOOST]]}: there is nothing
 * to sort, and PostgreSQL's own FULL is something else.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_VACUUM_command.html">VACUUM</a>
 */
final class Vacuum implements RewriteRule {

    @Override
    public Set<String> triggers() {
        return Set.of("vacuum");
    }

    @Override
    public void rewrite(Source source, int at, Edits edits) {
        if (at != 0) {
            return;
        }
        int table = 1 + modeWords(source);
        edits.remove(1, table);
        int i = source.isName(table) ? source.behindName(table) : table;
        if (source.are(i, "to", Source.NUMBER, "percent")) {
            edits.remove(i, i + 3);
            i += 3;
        }
        if (source.is(i, "boost")) {
            edits.remove(i, i + 1);
        }
    }

    private static int modeWords(Source source) {
        return switch (source.key(1)) {
            case "full", "reindex", "recluster" -> 1;
            case "sort", "delete" -> source.is(2, "only") ? 2 : 0;
            default -> 0;
        };
    }
}
