package io.github.redshiftdevops.local.rewrite;

import io.github.redshiftdevops.sql.Lexer;
import io.github.redshiftdevops.sql.Problem;
import io.github.redshiftdevops.sql.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * {@code t PIVOT (sum(x) FOR c IN (1, 2 AS two))} is a query that groups by all columns that PIVOT does not name.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_FROM_clause-pivot-unpivot-examples.html">PIVOT and
 *     UNPIVOT</a>
 */
final class Pivot implements BlockRule {

    private static final Set<String> AGGREGATES = Set.of("count", "sum", "min", "max", "avg");

    @Override
    public boolean needsColumns(Source source, Block block) {
        return !Rotation.of(source, block, "pivot").isEmpty();
    }

    @Override
    public void rewrite(Query query) {
        Rotation.of(query.source(), query.block(), "pivot").forEach(rotation -> rewrite(query, rotation));
    }

    private static void rewrite(Query query, Rotation pivot) {
        Source source = query.source();
        pivot.refuseJoin(source);
        Range written = new Range(pivot.open() + 1, pivot.forWord());
        if (written.length() == 0) {
            throw Syntax.error(source, pivot.forWord());
        }
        Item aggregate = Item.of(source, written).get(0);
        int call = aggregate.expression().start();
        boolean whole = source.opens(call + 1)
                && source.next(call + 1) == aggregate.expression().end();
        if (!AGGREGATES.contains(source.key(call)) || !whole) {
            throw source.error(
                    call, Problem.of("0A000", "PIVOT needs one call of COUNT, SUM, MIN, MAX or AVG as its aggregate"));
        }
        List<String> groups = new ArrayList<>(query.columnsOf("*", pivot.input()));
        groups.removeIf(
                column -> names(source, new Range(call, pivot.column(source).end()), column));
        List<String> list = new ArrayList<>(quoted(groups));
        for (Item value : Item.of(source, pivot.values(source))) {
            list.add(column(query, pivot, aggregate, value));
        }
        query.edits().insertBefore(pivot.input().start(), "(select " + String.join(", ", list) + " from ");
        String groupBy = groups.isEmpty() ? ")" : "group by " + String.join(", ", quoted(groups)) + ")";
        pivot.replace(query, groupBy);
    }

    private static List<String> quoted(List<String> columns) {
        return columns.stream().map(Lexer::quoteName).toList();
    }

    private static boolean names(Source source, Range range, String column) {
        for (int i = range.start(); i < range.end(); i++) {
            if (source.isName(i) && source.name(i).equals(column) && !source.is(i + 1, ".") && !source.opens(i + 1)) {
                return true;
            }
        }
        return false;
    }

    private static String column(Query query, Rotation pivot, Item aggregate, Item value) {
        Source source = query.source();
        Edits edits = query.edits();
        int open = aggregate.expression().start() + 1;
        boolean distinct = source.is(open + 1, "distinct");
        Range argument = new Range(distinct ? open + 2 : open + 1, source.partner(open));
        String counted = source.is(argument.start(), "*") ? "1" : edits.copy(argument, 1);
        String condition = edits.text(pivot.column(source)) + " is not distinct from " + edits.text(value.expression());
        return edits.text(new Range(open - 1, open)) + (distinct ? "(distinct " : "(") + "case when " + condition
                + " then " + counted + " end) as " + name(source, aggregate, value);
    }

    private static String name(Source source, Item aggregate, Item value) {
        String name = value.alias() >= 0 ? source.name(value.alias()) : defaultName(source, value.expression());
        String suffix = aggregate.alias() >= 0 ? "_" + source.name(aggregate.alias()) : "";
        return '"' + (name + suffix).replace("\"", "\"\"") + '"';
    }

    /** Of a constant it is the constant itself, folded as all names are. */
    private static String defaultName(Source source, Range value) {
        int at = value.start();
        boolean constant = value.length() == 1
                && (source.is(at, Source.LITERAL) || source.is(at, Source.NUMBER) || source.is(at, "null"));
        if (!constant) {
            return "?column?";
        }
        return source.is(at, Source.LITERAL)
                ? Token.fold(Lexer.stringValue(source.token(at)))
                : source.token(at).text().toLowerCase(Locale.ROOT);
    }
}
