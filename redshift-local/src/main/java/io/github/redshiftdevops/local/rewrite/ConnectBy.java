package io.github.redshiftdevops.local.rewrite;

import io.github.redshiftdevops.sql.Lexer;
import io.github.redshiftdevops.sql.Problem;
import java.util.List;
import java.util.stream.Collectors;

/**
 * {@code START WITH .. CONNECT BY PRIOR ..} is a recursive query over the table.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_CONNECT_BY_clause.html">CONNECT BY clause</a>
 */
final class ConnectBy implements BlockRule {

    /** The name of the recursive query that the rule writes. */
    static final String HIERARCHY = "redshift_hierarchy";

    private static final String LEVEL = "level";
    private static final String PRIOR = "redshift_prior.";

    @Override
    public boolean needsColumns(Source source, Block block) {
        return block.has(Clause.CONNECT_BY);
    }

    @Override
    public void rewrite(Query query) {
        if (!query.block().has(Clause.CONNECT_BY)) {
            return;
        }
        Source source = query.source();
        List<TableReference> tables = TableReference.of(source, query.block().range(Clause.FROM));
        int keyword = query.block().keyword(Clause.CONNECT_BY);
        if (tables.size() != 1) {
            throw source.error(
                    keyword,
                    Problem.of("0A000", "CONNECT BY over several tables is not supported by the local Redshift")
                            .withHint("join the tables in a subquery of the FROM clause, or use WITH RECURSIVE"));
        }
        int prior = priorWord(source, query.block().range(Clause.CONNECT_BY));
        if (prior < 0) {
            throw source.error(keyword, Problem.of("42601", "CONNECT BY needs a condition with PRIOR"));
        }
        rewrite(query, tables.get(0));
    }

    private static int priorWord(Source source, Range condition) {
        for (int i = condition.start(); i < condition.end(); i++) {
            if (source.is(i, "prior")) {
                return i;
            }
        }
        return -1;
    }

    private static void rewrite(Query query, TableReference table) {
        Edits edits = query.edits();
        List<String> columns = query.columnsOf("*");
        boolean named = !table.name(query.source()).isEmpty();
        String name = named ? Lexer.quoteName(table.name(query.source())) : "redshift_node";
        String list = columns.stream()
                .map(column -> name + "." + Lexer.quoteName(column))
                .collect(Collectors.joining(", "));
        expandStars(query, list);
        Range from = query.block().range(Clause.FROM);
        String tableText = edits.text(from) + (named ? "" : " as " + name);
        String condition = condition(query, name, columns);
        Range start = query.block().range(Clause.START_WITH);
        String first = start.length() == 0 ? "" : " where " + edits.text(start);
        edits.insertBefore(
                from.start(),
                "(with recursive redshift_hierarchy as (select " + list + ", 1 as level, array[" + name
                        + "::text] as redshift_path from ");
        edits.insertAfter(
                from.end() - 1,
                (named ? "" : " as " + name) + first + " union all select " + list + ", " + PRIOR
                        + "level + 1, pg_catalog.redshift_path(redshift_path, " + name
                        + "::text) from redshift_hierarchy as redshift_prior cross join " + tableText + " where "
                        + condition + ") select " + list.replace(name + ".", "redshift_hierarchy.")
                        + ", redshift_hierarchy.level from redshift_hierarchy) as " + name);
        for (Clause clause : List.of(Clause.START_WITH, Clause.CONNECT_BY)) {
            if (query.block().has(clause)) {
                edits.remove(
                        query.block().keyword(clause),
                        query.block().range(clause).end());
            }
        }
    }

    /** The level is no column of the table. */
    private static void expandStars(Query query, String list) {
        for (Item item : Item.of(query.source(), query.block().range(Clause.LIST))) {
            if (item.isStar(query.source())) {
                query.edits()
                        .remove(item.expression().start(), item.expression().end());
                query.edits().replace(item.expression().start(), list);
            }
        }
    }

    private static String condition(Query query, String name, List<String> columns) {
        Source source = query.source();
        Range range = query.block().range(Clause.CONNECT_BY);
        int priorEnd = range.start();
        for (int i = range.start(); i < range.end(); i++) {
            if (source.is(i, "prior")) {
                query.edits().remove(i, i + 1);
                priorEnd = source.opens(i + 1) ? source.next(i + 1) : source.behindName(i + 1);
            } else if (source.isName(i) && !source.opens(i + 1)) {
                int last = source.behindName(i) - 1;
                String column = source.name(last);
                boolean prior = i < priorEnd;
                if (columns.contains(column)) {
                    query.edits().remove(i, last);
                    query.edits().replace(last, (prior ? PRIOR : name + ".") + Lexer.quoteName(column));
                } else if (source.is(i, LEVEL)) {
                    query.edits().replace(i, prior ? PRIOR + LEVEL : "(" + PRIOR + LEVEL + " + 1)");
                }
                i = last;
            }
        }
        return query.edits().text(range);
    }
}
