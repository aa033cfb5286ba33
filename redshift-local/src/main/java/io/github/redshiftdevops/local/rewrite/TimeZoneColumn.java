package io.github.redshiftdevops.local.rewrite;

import java.util.Set;

/**
 * A column of TIMETZ holds its times in UTC. PostgreSQL keeps the zone; with a precision it calls the catalog for every
 * value, which converts it.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_Datetime_types.html">Datetime types</a>
 */
final class TimeZoneColumn implements RewriteRule {

    private static final String MOST_PRECISE = "(6)";

    @Override
    public Set<String> triggers() {
        return Set.of("timetz", "time");
    }

    @Override
    public void rewrite(Source source, int at, Edits edits) {
        boolean zoned = source.is(at, "timetz") || source.are(at, "time", "with", "time", "zone");
        if (zoned && source.place(at) == Place.COLUMN_TYPE && !source.opens(at + 1)) {
            edits.insertAfter(at, MOST_PRECISE);
        }
    }
}
