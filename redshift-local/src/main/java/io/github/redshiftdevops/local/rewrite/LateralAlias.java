package io.github.redshiftdevops.local.rewrite;

import io.github.redshiftdevops.sql.Lexer;
import io.github.redshiftdevops.sql.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntConsumer;

/**
 * An alias of the select list can be used behind its definition and in the other clauses, for example
 * {@code select a + 1 as b, b * 2 as c}. Redshift puts its expression there; a column of the name wins.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_SELECT_list.html">SELECT list</a>
 */
final class LateralAlias implements BlockRule {

    private static final Set<String> BEHIND_KEY = Set.of(".", "(", Source.LITERAL);
    private static final Set<String> BEFORE_TYPE_OR_NAME = Set.of(".", "as", "::");
    private static final Set<String> SUBQUERY = Set.of("select", "with");
    private static final Set<String> ORDER = Set.of("asc", "desc", "nulls");

    private static final Set<String> DATE_FUNCTIONS = Set.of(
            "dateadd",
            "date_add",
            "datediff",
            "date_diff",
            "date_part",
            "datepart",
            "pgdate_part",
            "date_trunc",
            "extract");

    private record Reference(int at, Item item, boolean ambiguous) {}

    @Override
    public boolean needsColumns(Source source, Block block) {
        return block.has(Clause.FROM) && !references(source, block).isEmpty();
    }

    @Override
    public void rewrite(Query query) {
        List<Reference> references = references(query.source(), query.block());
        if (references.isEmpty()) {
            return;
        }
        Set<String> columns = new HashSet<>(query.columnsOf("*"));
        for (Reference reference : references) {
            String name = query.source().name(reference.at());
            if (columns.contains(name)) {
                continue;
            }
            if (reference.ambiguous()) {
                throw query.source()
                        .error(
                                reference.at(),
                                Problem.of("42702", "column reference " + Lexer.quoteName(name) + " is ambiguous"));
            }
            String expression = query.edits().copy(reference.item().expression(), 1);
            query.edits().inline(reference.at(), "(" + expression + ")");
        }
    }

    /** In the order of the text, so that an expression is complete before it is put somewhere. */
    private static List<Reference> references(Source source, Block block) {
        List<Reference> found = new ArrayList<>();
        Map<String, Item> aliases = new HashMap<>();
        Set<String> ambiguous = new HashSet<>();
        for (Item item : Item.of(source, block.range(Clause.LIST))) {
            if (!aliases.isEmpty()) {
                search(source, item.expression(), aliases, at -> found.add(reference(source, at, aliases, ambiguous)));
            }
            if (item.alias() >= 0 && aliases.put(source.name(item.alias()), item) != null) {
                ambiguous.add(source.name(item.alias()));
            }
        }
        if (!aliases.isEmpty()) {
            for (Range range : otherClauses(source, block)) {
                search(source, range, aliases, at -> found.add(reference(source, at, aliases, ambiguous)));
            }
        }
        return found;
    }

    private static Reference reference(Source source, int at, Map<String, Item> aliases, Set<String> ambiguous) {
        String name = source.name(at);
        return new Reference(at, Objects.requireNonNull(aliases.get(name)), ambiguous.contains(name));
    }

    private static List<Range> otherClauses(Source source, Block block) {
        List<Range> ranges = new ArrayList<>();
        ranges.add(block.range(Clause.WHERE));
        for (Range element : source.list(block.range(Clause.GROUP_BY))) {
            if (element.length() > 1) {
                ranges.add(element);
            }
        }
        ranges.add(block.range(Clause.HAVING));
        ranges.add(block.range(Clause.QUALIFY));
        for (Range element : source.list(block.range(Clause.ORDER_BY))) {
            // PostgreSQL knows an alias that stands alone
            if (element.length() > 1 && !ORDER.contains(source.key(element.start() + 1))) {
                ranges.add(element);
            }
        }
        return ranges;
    }

    private static void search(Source source, Range range, Map<String, Item> aliases, IntConsumer found) {
        for (int i = range.start(); i < range.end(); i++) {
            if (source.opens(i) && SUBQUERY.contains(source.key(i + 1))) {
                i = source.partner(i);
            } else if (isColumn(source, i) && aliases.containsKey(source.name(i))) {
                found.accept(i);
            }
        }
    }

    private static boolean isColumn(Source source, int at) {
        return source.isPlainName(at)
                && !BEHIND_KEY.contains(source.key(at + 1))
                && !BEFORE_TYPE_OR_NAME.contains(source.key(at - 1))
                && !isDatePart(source, at);
    }

    /** The first argument of {@code DATEADD(day, ..)} and the word in {@code EXTRACT(day FROM ..)} are no columns. */
    private static boolean isDatePart(Source source, int at) {
        return source.is(at - 1, "(")
                && DATE_FUNCTIONS.contains(source.key(at - 2))
                && DateParts.canonical(source.key(at)).isPresent();
    }
}
