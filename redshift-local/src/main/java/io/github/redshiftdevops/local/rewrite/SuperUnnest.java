package io.github.redshiftdevops.local.rewrite;

import java.util.List;
import java.util.Set;

/**
 * A SUPER value in FROM is unnested or unpivoted by a function: {@code FROM t, t.array AS x AT i} goes over the elements
 * of the array, {@code FROM t, UNPIVOT t.object AS v AT k} over the attributes of the object.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/query-super.html#unnest">Unnesting</a>
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/query-super.html#unpivoting">Object unpivoting</a>
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_FROM_clause-unnest-examples.html">UNNEST</a>
 */
final class SuperUnnest implements RewriteRule {

    @Override
    public Set<String> triggers() {
        return Set.of(",", "from", "join", "using", "lateral");
    }

    @Override
    public void rewrite(Source source, int at, Edits edits) {
        SuperItem item = source.scopes().superItem(at + 1);
        if (item == null) {
            return;
        }
        switch (item.kind()) {
            case PATH -> path(source, item, edits);
            case UNPIVOT -> unpivot(at + 1, item, edits);
            case UNNEST -> unnest(source, at + 1, item, edits);
            case UNNEST_WITH_OFFSET -> {
                edits.replace(at + 1, "lateral pg_catalog.redshift_unnest_with_index");
                edits.remove(item.value().end() + 1, item.value().end() + 3);
            }
        }
    }

    private static void path(Source source, SuperItem item, Edits edits) {
        int last = item.value().end() - 1;
        edits.insertBefore(
                item.value().start(),
                item.index() < 0
                        ? "lateral pg_catalog.redshift_unnest("
                        : "lateral pg_catalog.redshift_unnest_with_index(");
        edits.insertAfter(last, ")");
        if (item.alias() >= 0) {
            columns(item, edits);
        } else {
            List<String> names = SuperPath.at(source, item.value().start()).names();
            String name = '"' + names.get(names.size() - 1).replace("\"", "\"\"") + '"';
            edits.insertAfter(last, " as " + name + "(" + name + ")");
        }
    }

    private static void unpivot(int at, SuperItem item, Edits edits) {
        String function = item.index() < 0 ? "redshift_unpivot_values" : "redshift_unpivot";
        edits.replace(at, "lateral pg_catalog." + function + "(");
        edits.insertAfter(item.value().end() - 1, ")");
        if (item.alias() >= 0) {
            columns(item, edits);
        }
    }

    private static void unnest(Source source, int at, SuperItem item, Edits edits) {
        edits.replace(at, "lateral pg_catalog.redshift_unnest");
        if (item.alias() >= 0 && !source.opens(item.alias() + 1)) {
            columns(item, edits);
        }
    }

    private static void columns(SuperItem item, Edits edits) {
        String columns = edits.text(new Range(item.alias(), item.alias() + 1));
        if (item.index() >= 0) {
            columns += ", " + edits.text(new Range(item.index(), item.index() + 1));
            edits.remove(item.index() - 1, item.index() + 1);
        }
        edits.insertAfter(item.alias(), "(" + columns + ")");
    }
}
