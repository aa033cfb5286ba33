package io.github.redshiftdevops.local.rewrite;

import io.github.redshiftdevops.sql.Problem;
import java.util.Set;

/**
 * {@code SELECT TOP n} is a LIMIT at the end of the query.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_SELECT_list.html">SELECT list</a>
 */
final class Top implements BlockRule {

    @Override
    public void rewrite(Query query) {
        Source source = query.source();
        Block block = query.block();
        Range before = new Range(block.select() + 1, block.range(Clause.LIST).start());
        int top = source.find(before, Set.of("top"));
        if (top < 0) {
            return;
        }
        if (source.find(block.range(Clause.REST), Set.of("limit")) >= 0) {
            throw source.error(top, Problem.of("42601", "TOP and LIMIT cannot be used in the same query"));
        }
        int number = source.is(top + 1, "(") ? top + 2 : top + 1;
        query.edits().remove(top, source.next(top + 1));
        query.edits()
                .insertAfter(
                        query.block().end() - 1,
                        " limit " + source.token(number).text());
    }
}
