package io.github.redshiftdevops.local.rewrite;

/**
 * {@code NULLIF(a, b)} in a select list names its column after a, if that is a column.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_NULLIF_function.html">NULLIF</a>
 */
final class NullifName implements BlockRule {

    @Override
    public void rewrite(Query query) {
        Source source = query.source();
        for (Item item : Item.of(source, query.block().range(Clause.LIST))) {
            int call = item.expression().start();
            boolean nullif = item.alias() < 0
                    && source.is(call, "nullif")
                    && source.isCall(call)
                    && source.next(call + 1) == item.end();
            if (nullif && source.isName(call + 2) && source.is(source.behindName(call + 2), ",")) {
                int column = source.behindName(call + 2) - 1;
                String name = query.edits().text(new Range(column, column + 1));
                query.edits().insertAfter(item.end() - 1, " as " + name);
            }
        }
    }
}
