package io.github.redshiftdevops.local.rewrite;

import io.github.redshiftdevops.sql.Lexer;
import io.github.redshiftdevops.sql.Problem;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code t UNPIVOT (value FOR name IN (a, b))} joins each row with one row for each of the columns.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_FROM_clause-pivot-unpivot-examples.html">PIVOT and
 *     UNPIVOT</a>
 */
final class Unpivot implements BlockRule {

    @Override
    public boolean needsColumns(Source source, Block block) {
        return !Rotation.of(source, block, "unpivot").isEmpty();
    }

    @Override
    public void rewrite(Query query) {
        Rotation.of(query.source(), query.block(), "unpivot").forEach(rotation -> rewrite(query, rotation));
    }

    private static void rewrite(Query query, Rotation unpivot) {
        Source source = query.source();
        unpivot.refuseJoin(source);
        List<String> implicit = new ArrayList<>(query.columnsOf("*", unpivot.input()));
        List<String> rows = new ArrayList<>();
        for (Item item : Item.of(source, unpivot.values(source))) {
            rows.add(row(query, item));
            implicit.remove(source.name(item.expression().start()));
        }
        List<String> list =
                new ArrayList<>(implicit.stream().map(Lexer::quoteName).toList());
        list.add("redshift_name as " + query.edits().text(unpivot.column(source)));
        list.add("redshift_value as " + query.edits().text(new Range(unpivot.open() + 1, unpivot.forWord())));
        query.edits().insertBefore(unpivot.input().start(), "(select " + String.join(", ", list) + " from ");
        boolean nulls = source.is(unpivot.word() + 1, "include");
        unpivot.replace(
                query,
                "cross join lateral (" + String.join(" union all ", rows)
                        + ") as redshift_unpivot (redshift_name, redshift_value)"
                        + (nulls ? ")" : " where redshift_value is not null)"));
    }

    private static String row(Query query, Item item) {
        Source source = query.source();
        int column = item.expression().start();
        boolean aliased = item.alias() >= 0;
        boolean quoted = item.expression().length() == 3 && source.is(column + 1, "as");
        if (!source.isName(column) || !(item.expression().length() == 1 || quoted)) {
            throw source.error(
                    column, Problem.of("42601", "the IN list of UNPIVOT must contain names of columns only"));
        }
        String name = source.name(aliased ? item.alias() : column);
        String label = quoted ? Lexer.stringValue(source.token(column + 2)) : name;
        return "select " + Lexer.quoteLiteral(label) + "::varchar(127), "
                + query.edits().text(new Range(column, column + 1));
    }
}
