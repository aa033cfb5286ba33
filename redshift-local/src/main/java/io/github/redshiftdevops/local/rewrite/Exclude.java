package io.github.redshiftdevops.local.rewrite;

import io.github.redshiftdevops.sql.Lexer;
import io.github.redshiftdevops.sql.Problem;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * {@code SELECT * EXCLUDE (a, b)}: all columns of the list but some.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_EXCLUDE_list.html">EXCLUDE column_list</a>
 */
final class Exclude implements BlockRule {

    @Override
    public boolean needsColumns(Source source, Block block) {
        return block.has(Clause.EXCLUDE) && block.has(Clause.FROM);
    }

    @Override
    public void rewrite(Query query) {
        if (!query.block().has(Clause.EXCLUDE)) {
            return;
        }
        Source source = query.source();
        Map<String, Integer> excluded = excluded(query);
        boolean kept = false;
        for (Item item : Item.of(source, query.block().range(Clause.LIST))) {
            boolean keeps = item.isStar(source)
                    ? expand(query, item, excluded)
                    : !excluded.containsKey(item.columnName(source));
            if (!keeps) {
                query.edits().remove(item.expression().start(), item.end());
            }
            if (source.is(item.expression().start() - 1, ",") && !(keeps && kept)) {
                query.edits()
                        .remove(item.expression().start() - 1, item.expression().start());
            }
            kept |= keeps;
        }
        int keyword = query.block().keyword(Clause.EXCLUDE);
        if (!kept) {
            throw source.error(keyword, Problem.of("42601", "EXCLUDE leaves no column in the select list"));
        }
        query.edits().remove(keyword, query.block().range(Clause.EXCLUDE).end());
    }

    /** The names by their indexes; each is the name of a column. */
    private static Map<String, Integer> excluded(Query query) {
        Source source = query.source();
        Range list = query.block().range(Clause.EXCLUDE);
        Range names = source.opens(list.start()) && source.partner(list.start()) == list.end() - 1
                ? new Range(list.start() + 1, list.end() - 1)
                : list;
        Map<String, Integer> excluded = new LinkedHashMap<>();
        for (Range name : source.list(names)) {
            if (name.length() != 1 || !source.isName(name.start())) {
                throw source.error(
                        Math.min(name.start(), source.size() - 1),
                        Problem.of("42601", "only names of columns can be excluded"));
            }
            excluded.put(source.name(name.start()), name.start());
        }
        List<String> columns = query.columnsOf("*");
        excluded.forEach((name, at) -> {
            if (!columns.contains(name)) {
                throw source.error(at, Problem.of("42703", "column " + Lexer.quoteName(name) + " does not exist"));
            }
        });
        return excluded;
    }

    /** Writes the columns down that a star stands for; false if none is left. */
    private static boolean expand(Query query, Item item, Map<String, Integer> excluded) {
        Range star = item.expression();
        List<String> columns = new ArrayList<>(star.length() == 1 ? all(query) : of(query, star));
        columns.removeIf(column -> excluded.containsKey(unqualified(column)));
        query.edits().remove(star.start(), star.end());
        query.edits()
                .replace(star.start(), columns.stream().map(Exclude::quoted).collect(Collectors.joining(", ")));
        return !columns.isEmpty();
    }

    private static List<String> of(Query query, Range star) {
        String table = query.edits().text(new Range(star.start(), star.end() - 1));
        return query.columnsOf(query.edits().text(star)).stream()
                .map(column -> table + QUALIFIED + column)
                .toList();
    }

    private static final char QUALIFIED = '\0';

    private static String unqualified(String column) {
        return column.substring(column.indexOf(QUALIFIED) + 1);
    }

    private static String quoted(String column) {
        return column.substring(0, column.indexOf(QUALIFIED) + 1).replace(String.valueOf(QUALIFIED), "")
                + Lexer.quoteName(unqualified(column));
    }

    /** The columns of all tables; those of which there are several are told apart by their tables. */
    private static List<String> all(Query query) {
        List<String> columns = query.columnsOf("*");
        Map<String, List<String>> tables = new HashMap<>();
        boolean ambiguous = columns.stream().distinct().count() < columns.size();
        for (TableReference table :
                ambiguous ? TableReference.of(query.source(), query.block().range(Clause.FROM)) : noTables()) {
            String name = Lexer.quoteName(table.name(query.source()));
            query.columnsOf(name + ".*")
                    .forEach(column -> tables.computeIfAbsent(column, absent -> new ArrayList<>())
                            .add(name + "." + QUALIFIED));
        }
        List<String> qualified = new ArrayList<>();
        for (String column : columns) {
            List<String> owners = tables.getOrDefault(column, List.of());
            boolean several = Collections.frequency(columns, column) > 1 && !owners.isEmpty();
            qualified.add(several ? owners.remove(0) + column : column);
        }
        return qualified;
    }

    private static List<TableReference> noTables() {
        return List.of();
    }
}
