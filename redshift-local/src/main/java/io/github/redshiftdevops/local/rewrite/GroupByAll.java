package io.github.redshiftdevops.local.rewrite;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * {@code GROUP BY ALL} groups by every element of the select list that has no aggregate or window
 * function, of what {@code EXCLUDE} has left in it.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_GROUP_BY_clause.html">GROUP BY clause</a>
 */
final class GroupByAll implements BlockRule {

    private static final Set<String> AGGREGATES = Set.of(("any_value avg bit_and bit_or bool_and bool_or count"
                    + " hll hll_combine hll_create_sketch listagg max median min percentile_cont percentile_disc"
                    + " stddev stddev_pop stddev_samp sum var_pop var_samp variance")
            .split(" "));
    private static final Set<String> SUBQUERY = Set.of("select", "with");

    @Override
    public boolean needsColumns(Source source, Block block) {
        return applies(source, block)
                && Item.of(source, block.range(Clause.LIST)).stream().anyMatch(item -> item.isStar(source));
    }

    private static boolean applies(Source source, Block block) {
        Range range = block.range(Clause.GROUP_BY);
        return range.length() == 1 && source.is(range.start(), "all");
    }

    @Override
    public void rewrite(Query query) {
        Source source = query.source();
        if (!applies(source, query.block())) {
            return;
        }
        int all = query.block().range(Clause.GROUP_BY).start();
        List<String> positions = new ArrayList<>();
        int position = 1;
        for (Item item : Item.of(source, query.block().range(Clause.LIST))) {
            int width = width(query, item);
            for (int i = 0; i < width && !aggregates(source, item.expression()); i++) {
                positions.add(Integer.toString(position + i));
            }
            position += width;
        }
        query.edits().replace(all, positions.isEmpty() ? "()" : String.join(", ", positions));
    }

    /** How many columns the element has; none if EXCLUDE has taken them. */
    private static int width(Query query, Item item) {
        String text = query.edits().text(item.expression());
        if (text.isBlank()) {
            return 0;
        }
        return item.isStar(query.source()) ? query.columnsOf(text).size() : 1;
    }

    /** Whether the element has an aggregate or a window function. */
    private static boolean aggregates(Source source, Range range) {
        for (int i = range.start(); i < range.end(); i++) {
            if (source.opens(i) && SUBQUERY.contains(source.key(i + 1))) {
                i = source.partner(i);
            } else if (source.is(i, "over") || (AGGREGATES.contains(source.key(i)) && source.isCall(i))) {
                return true;
            }
        }
        return false;
    }
}
