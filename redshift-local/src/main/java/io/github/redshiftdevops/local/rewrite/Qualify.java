package io.github.redshiftdevops.local.rewrite;

import java.util.Set;

/**
 * {@code QUALIFY condition} filters by window functions. PostgreSQL computes functions that return sets behind window
 * functions, also in ORDER BY, and a row for which one returns nothing is gone. As the first key of the order it is the
 * same for all rows that stay.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_QUALIFY_clause.html">QUALIFY clause</a>
 */
final class Qualify implements BlockRule {

    private static final Set<String> DISTINCT = Set.of("distinct");

    @Override
    public void rewrite(Query query) {
        Block block = query.block();
        if (!block.has(Clause.QUALIFY)) {
            return;
        }
        Source source = query.source();
        Edits edits = query.edits();
        Range condition = block.range(Clause.QUALIFY);
        int distinct = source.find(
                new Range(block.select() + 1, block.range(Clause.LIST).start()), DISTINCT);
        boolean behind = SetOperation.isBehindOperator(source, block.select());
        boolean operand = behind || Blocks.isSetOperator(source, block.end());
        boolean ordered = block.has(Clause.ORDER_BY) && !behind;
        edits.replace(block.keyword(Clause.QUALIFY), "order by pg_catalog.redshift_qualify(1,");
        edits.insertAfter(condition.end() - 1, ")");
        if (distinct >= 0) {
            edits.insertAfter(distinct, " * from (select");
            edits.insertAfter(condition.end() - 1, ") as redshift_distinct");
        } else if (ordered) {
            edits.replace(block.keyword(Clause.ORDER_BY), ",");
            edits.remove(
                    block.keyword(Clause.ORDER_BY) + 1,
                    block.range(Clause.ORDER_BY).start());
        }
        if (operand) {
            edits.insertBefore(block.select(), "(");
            edits.insertAfter((behind ? condition.end() : block.end()) - 1, ")");
        }
    }
}
