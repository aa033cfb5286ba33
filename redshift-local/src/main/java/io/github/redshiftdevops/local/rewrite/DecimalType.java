package io.github.redshiftdevops.local.rewrite;

import io.github.redshiftdevops.sql.Problem;
import java.util.List;
import java.util.Set;

/**
 * DECIMAL has a precision of 18 and a scale of 0 if nothing else is said, and a precision of 38 at most.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_Numeric_types201.html">Numeric types</a>
 */
final class DecimalType implements RewriteRule {

    private static final int MOST_PRECISE = 38;

    @Override
    public Set<String> triggers() {
        return Set.of("decimal", "numeric", "dec");
    }

    @Override
    public void rewrite(Source source, int at, Edits edits) {
        if (source.place(at) != Place.COLUMN_TYPE && source.place(at) != Place.CAST_TYPE) {
            return;
        }
        if (source.opens(at + 1)) {
            check(source, source.list(at + 1));
        } else {
            edits.insertAfter(at, "(18,0)");
        }
    }

    private static void check(Source source, List<Range> arguments) {
        if (arguments.isEmpty() || !isNumber(source, arguments.get(0))) {
            return;
        }
        int at = arguments.get(0).start();
        String precision = source.token(at).text();
        if (precision.equals("0") || Numbers.exceeds(precision, MOST_PRECISE)) {
            throw source.error(
                    at,
                    Problem.of("22023", "DECIMAL precision " + precision + " must be between 1 and " + MOST_PRECISE));
        }
        if (arguments.size() == 2 && Numbers.isWhole(precision)) {
            checkScale(source, arguments.get(1), Integer.parseInt(precision));
        }
    }

    /** PostgreSQL takes a scale above the precision and one below 0 with a meaning of its own. */
    private static void checkScale(Source source, Range argument, int precision) {
        boolean negative = source.is(argument.start(), "-");
        String scale = source.token(argument.end() - 1).text();
        if (negative || Numbers.exceeds(scale, Math.min(precision, MOST_PRECISE - 1))) {
            throw source.error(
                    argument.start(),
                    Problem.of(
                            "22023",
                            "DECIMAL scale " + (negative ? "-" : "") + scale + " must be between 0 and precision "
                                    + precision));
        }
    }

    private static boolean isNumber(Source source, Range argument) {
        return argument.length() == 1 && source.is(argument.start(), Source.NUMBER);
    }
}
