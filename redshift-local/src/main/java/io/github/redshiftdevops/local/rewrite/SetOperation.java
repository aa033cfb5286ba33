package io.github.redshiftdevops.local.rewrite;

import io.github.redshiftdevops.local.execution.SqlError;
import io.github.redshiftdevops.sql.Problem;
import java.util.Locale;
import java.util.Set;

/**
 * What Redshift refuses of UNION, INTERSECT, EXCEPT and MINUS: ALL for the last three, and LIMIT in an operand.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_UNION.html">UNION, INTERSECT, and EXCEPT</a>
 */
final class SetOperation implements BlockRule {

    private static final Set<String> LIMIT = Set.of("limit", "offset");
    private static final Set<String> TOP = Set.of("top");

    /** What stands before the bracket of a first operand; before that of a subquery there is more. */
    private static final Set<String> BEFORE_QUERY = Set.of("", "(", ")", "as");

    @Override
    public void rewrite(Query query) {
        Source source = query.source();
        Block block = query.block();
        refuseAll(source, block);
        boolean first = Blocks.isSetOperator(source, block.end());
        int top = source.find(
                new Range(block.select() + 1, block.range(Clause.LIST).start()), TOP);
        int limit = source.find(block.range(Clause.REST), LIMIT);
        if (top >= 0 && (first || isBehindOperator(source, block.select()) || isOperandInBrackets(source, block))) {
            throw limited(source, top);
        } else if (limit >= 0 && (first || isOperandInBrackets(source, block))) {
            throw limited(source, limit);
        }
    }

    private static void refuseAll(Source source, Block block) {
        int at = block.end();
        if (Blocks.isSetOperator(source, at) && source.is(at + 1, "all") && !source.is(at, "union")) {
            String operator = source.key(at).toUpperCase(Locale.ROOT);
            throw source.error(at, Problem.of("0A000", operator + " ALL is not supported"));
        }
    }

    private static SqlError limited(Source source, int at) {
        return source.error(
                at,
                Problem.of("0A000", "LIMIT may not be used within input to set operations.")
                        .withHint("put the operand into a subquery: select * from (select .. limit 10)"));
    }

    /** Whether the query is an operand, since it stands behind a set operator. */
    static boolean isBehindOperator(Source source, int select) {
        boolean quantified = source.is(select - 1, "all") || source.is(select - 1, "distinct");
        return Blocks.isSetOperator(source, quantified ? select - 2 : select - 1);
    }

    private static boolean isOperandInBrackets(Source source, Block block) {
        int open = block.select() - 1;
        return source.opens(open)
                && source.partner(open) == block.end()
                && (isBehindOperator(source, open)
                        || (BEFORE_QUERY.contains(source.key(open - 1))
                                && Blocks.isSetOperator(source, block.end() + 1)));
    }
}
