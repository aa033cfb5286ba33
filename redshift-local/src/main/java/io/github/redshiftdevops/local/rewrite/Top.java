package io.github.redshiftdevops.local.rewrite;

import java.util.Set;

/**
 * {@code SELECT TOP n} is a LIMIT at the end of the query.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_SELECT_list.html">SELECT list</a>
 */
final class Top implements RewriteRule {

    private static final Set<String> OPERATORS = Set.of("union", "intersect", "except", "minus");
    private static final Set<String> BEHIND_OPERATOR =
            Set.of("union", "intersect", "except", "minus", "all", "distinct");
    private static final Set<String> OF_WHOLE_QUERY = Set.of("order", "limit", "offset", "fetch");
    private static final Set<String> ENDS = Set.of(")", "with");

    @Override
    public Set<String> triggers() {
        return Set.of("top");
    }

    @Override
    public void rewrite(Source source, int at, Edits edits) {
        int select = source.is(at - 1, "select") ? at - 1 : at - 2;
        boolean qualified = source.is(at - 1, "distinct") || source.is(at - 1, "all");
        int number = source.is(at + 1, "(") ? at + 2 : at + 1;
        boolean numbered = source.is(number, Source.NUMBER) || source.is(number, Source.PARAMETER);
        if (!source.is(select, "select") || (select == at - 2 && !qualified) || !numbered) {
            return;
        }
        boolean operand = BEHIND_OPERATOR.contains(source.key(select - 1));
        int end = end(source, at, operand);
        operand |= OPERATORS.contains(source.key(end));
        edits.remove(at, source.next(at + 1));
        edits.insertAfter(end - 1, " limit " + source.token(number).text() + (operand ? ")" : ""));
        if (operand) {
            edits.insertBefore(select, "(");
        }
    }

    /** The index behind the query block; behind an operator, ORDER BY belongs to the whole query. */
    private static int end(Source source, int at, boolean behindOperator) {
        int i = at;
        while (i < source.size()
                && !ENDS.contains(source.key(i))
                && !OPERATORS.contains(source.key(i))
                && !(behindOperator && OF_WHOLE_QUERY.contains(source.key(i)))) {
            i = source.next(i);
        }
        return i;
    }
}
