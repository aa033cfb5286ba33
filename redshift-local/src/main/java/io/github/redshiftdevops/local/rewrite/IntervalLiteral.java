package io.github.redshiftdevops.local.rewrite;

import io.github.redshiftdevops.sql.Problem;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * An interval of days to seconds has no years and months; the catalog checks literals that name some. A column must say
 * which of the two kinds it is.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_interval_data_types.html">Interval data types and
 *     literals</a>
 */
final class IntervalLiteral implements RewriteRule {

    private static final String CHECK = "redshift_day_to_second";
    private static final Set<String> DAY_TO_SECOND = Set.of("day", "hour", "minute", "second");
    private static final Set<String> YEAR_TO_MONTH = Set.of("year", "month");

    private static final Pattern YEARS_OR_MONTHS = Pattern.compile(
            "\\d-\\d|(?<![a-z])(y|yrs?|years?|mons?|months?|decs?|decades?|c|cents?|century|centuries|mils?|millennium"
                    + "|millennia)(?![a-z])",
            Pattern.CASE_INSENSITIVE);

    @Override
    public Set<String> triggers() {
        return Set.of("interval");
    }

    @Override
    public void rewrite(Source source, int at, Edits edits) {
        if (source.place(at) == Place.COLUMN_TYPE) {
            checkColumn(source, at);
        } else if (source.is(at + 1, Source.LITERAL)
                && DAY_TO_SECOND.contains(source.key(at + 2))
                && !source.is(at - 2, CHECK)
                && YEARS_OR_MONTHS.matcher(source.token(at + 1).text()).find()) {
            int last = source.is(at + 3, "to") && DAY_TO_SECOND.contains(source.key(at + 4)) ? at + 4 : at + 2;
            edits.insertBefore(at, "pg_catalog." + CHECK + "(");
            edits.insertAfter(source.opens(last + 1) ? source.partner(last + 1) : last, ")");
        }
    }

    private static void checkColumn(Source source, int at) {
        if (!DAY_TO_SECOND.contains(source.key(at + 1)) && !YEAR_TO_MONTH.contains(source.key(at + 1))) {
            throw source.error(
                    at,
                    Problem.of("0A000", "column type INTERVAL needs a qualifier")
                            .withHint("write INTERVAL YEAR TO MONTH or INTERVAL DAY TO SECOND"));
        }
    }
}
