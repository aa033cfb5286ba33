package io.github.redshiftdevops.local.rewrite;

import io.github.redshiftdevops.sql.Problem;
import java.util.Set;

/**
 * {@code IGNORE NULLS} and {@code RESPECT NULLS}, behind the arguments or behind the brackets. The catalog has aggregates
 * that ignore NULLs; for {@code LAG} and {@code LEAD} they see the rows before and behind the current one.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_WF_first_value.html">FIRST_VALUE and LAST_VALUE</a>
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_WF_LAG.html">LAG</a>
 */
final class NullTreatment implements RewriteRule {

    private static final String BEFORE = " rows between unbounded preceding and 1 preceding";
    private static final String BEHIND = " rows between 1 following and unbounded following";

    @Override
    public Set<String> triggers() {
        return Set.of("first_value", "last_value", "nth_value", "lag", "lead");
    }

    @Override
    public void rewrite(Source source, int at, Edits edits) {
        if (!source.isCall(at)) {
            return;
        }
        int close = source.partner(at + 1);
        boolean inside = isTreatment(source, close - 2);
        int treatment = inside ? close - 2 : close + 1;
        boolean given = inside || isTreatment(source, treatment);
        int over = given && !inside ? close + 3 : close + 1;
        if (!source.is(over, "over") || !source.opens(over + 1)) {
            return;
        }
        boolean offset = source.is(at, "lag") || source.is(at, "lead");
        int arguments = source.list(at + 1).size();
        if (offset && arguments == 3) {
            throw source.error(
                    at, Problem.of("0A000", "Default parameter not supported for window function " + source.key(at)));
        }
        if (given) {
            edits.remove(treatment, treatment + 2);
        }
        if (given && source.is(treatment, "ignore")) {
            edits.insertBefore(close, (offset && arguments == 1 ? ", 1" : "") + ", 'ignore', 'nulls'");
            if (offset) {
                edits.insertBefore(source.partner(over + 1), source.is(at, "lag") ? BEFORE : BEHIND);
            }
        }
    }

    private static boolean isTreatment(Source source, int at) {
        return (source.is(at, "ignore") || source.is(at, "respect")) && source.is(at + 1, "nulls");
    }
}
