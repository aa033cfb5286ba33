package io.github.redshiftdevops.local.rewrite;

import java.util.Set;

/**
 * {@code SORTKEY} of a column, {@code [COMPOUND | INTERLEAVED] SORTKEY (..)} and {@code SORTKEY AUTO} of a table: a matter
 * of speed only.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_TABLE_NEW.html">CREATE TABLE</a>
 */
final class Sortkey implements RewriteRule {

    @Override
    public Set<String> triggers() {
        return Set.of("sortkey", "compound", "interleaved");
    }

    @Override
    public void rewrite(Source source, int at, Edits edits) {
        if (source.place(at) == Place.COLUMN_ATTRIBUTE && source.is(at, "sortkey")) {
            edits.remove(at, at + 1);
        } else if (source.place(at) == Place.TABLE_ATTRIBUTE) {
            edits.remove(at, end(source, at));
        }
    }

    private static int end(Source source, int at) {
        if (!source.is(at, "sortkey")) {
            return source.is(at + 1, "sortkey") ? at + 1 : at;
        }
        if (source.is(at + 1, "auto")) {
            return at + 2;
        }
        return source.isCall(at) ? source.next(at + 1) : at;
    }
}
