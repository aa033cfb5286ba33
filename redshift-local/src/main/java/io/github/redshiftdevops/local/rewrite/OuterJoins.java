package io.github.redshiftdevops.local.rewrite;

import io.github.redshiftdevops.local.execution.SqlError;
import io.github.redshiftdevops.sql.Lexer;
import io.github.redshiftdevops.sql.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A query block with the operator {@code (+)} on its way to LEFT JOIN. Tables are numbered as the FROM clause lists them. */
final class OuterJoins {

    private final Query query;
    private final Source source;
    private final List<TableReference> tables;
    private final List<Conjunct> conjuncts;
    private final Map<Integer, Set<String>> columns = new HashMap<>();

    /** By the number of the table that is outer joined: the table that it is joined to. */
    private final Map<Integer, Integer> partners = new HashMap<>();

    /** By the number of the table that is outer joined: the conditions of the join. */
    private final Map<Integer, List<Conjunct>> conditions = new HashMap<>();

    OuterJoins(Query query) {
        this.query = query;
        this.source = query.source();
        this.conjuncts = Conjunct.of(source, query.block());
        Range from = query.block().range(Clause.FROM);
        int join = source.find(from, TableReference.JOIN);
        if (join >= 0) {
            throw source.error(
                    join,
                    Problem.of(
                            "0A000",
                            "the outer join operator (+) cannot be used together with JOIN in the FROM clause"));
        }
        this.tables = TableReference.of(source, from);
    }

    void rewrite() {
        conjuncts.stream().filter(Conjunct::isMarked).forEach(this::assign);
        // without a join condition the operator means nothing
        conditions.keySet().retainAll(partners.keySet());
        conjuncts.forEach(conjunct ->
                conjunct.marks().forEach(mark -> query.edits().remove(mark, mark + 3)));
        List<Integer> order = order();
        if (isAscending(order)) {
            order.forEach(this::joinInPlace);
        } else {
            joinInOrder(order);
        }
        removeConditions();
    }

    private void assign(Conjunct conjunct) {
        Set<Integer> outer = new HashSet<>();
        conjunct.marks().forEach(mark -> outer.add(table(mark - 1)));
        // a column of an outer query joins nothing here
        outer.remove(-1);
        if (outer.size() > 1) {
            throw atMostOne(conjunct);
        }
        for (int table : outer) {
            for (int column : conjunct.columns(source)) {
                int other = table(column);
                Integer known = other < 0 || other == table ? null : partners.put(table, other);
                if (known != null && known != other) {
                    throw atMostOne(conjunct);
                }
            }
            conditions.computeIfAbsent(table, absent -> new ArrayList<>()).add(conjunct);
        }
    }

    private SqlError atMostOne(Conjunct conjunct) {
        return source.error(
                conjunct.marks().get(0),
                Problem.of("0A000", "A table may be outer joined to at most one other table."));
    }

    /** The table that the column belongs to; -1 if none. */
    private int table(int column) {
        for (int i = 0; i < tables.size(); i++) {
            boolean found = source.is(column - 1, ".")
                    ? tables.get(i).name(source).equals(source.name(column - 2))
                    : columns(i).contains(source.name(column));
            if (found) {
                return i;
            }
        }
        return -1;
    }

    private Set<String> columns(int table) {
        return columns.computeIfAbsent(
                table,
                number -> new HashSet<>(query.columnsOf("*", tables.get(number).range())));
    }

    /** A table comes behind the one that it is joined to, and else as early as the user has it. */
    private List<Integer> order() {
        List<Integer> order = new ArrayList<>();
        while (order.size() < tables.size()) {
            int before = order.size();
            for (int i = 0; i < tables.size() && order.size() == before; i++) {
                if (!order.contains(i) && (!partners.containsKey(i) || order.contains(partners.get(i)))) {
                    order.add(i);
                }
            }
            if (order.size() == before) {
                throw source.error(
                        query.block().keyword(Clause.WHERE),
                        Problem.of("0A000", "two tables cannot be outer-joined to each other"));
            }
        }
        return order;
    }

    private static boolean isAscending(List<Integer> order) {
        for (int i = 0; i < order.size(); i++) {
            if (order.get(i) != i) {
                return false;
            }
        }
        return true;
    }

    private void joinInPlace(int table) {
        Range range = tables.get(table).range();
        if (table > 0) {
            query.edits().replace(range.start() - 1, joinWords(table));
        }
        query.edits().insertAfter(range.end() - 1, condition(table));
    }

    private String joinWords(int table) {
        return conditions.containsKey(table) ? " left join" : " cross join";
    }

    private String condition(int table) {
        if (!conditions.containsKey(table)) {
            return "";
        }
        return conditions.get(table).stream()
                .map(conjunct -> query.edits().text(conjunct.range()))
                .collect(Collectors.joining(" and ", " on (", ")"));
    }

    /** Tables change their places, but not their columns in the result. */
    private void joinInOrder(List<Integer> order) {
        StringBuilder text = new StringBuilder();
        for (int table : order) {
            text.append(text.isEmpty() ? "" : joinWords(table) + " ")
                    .append(query.edits().text(tables.get(table).range()))
                    .append(condition(table));
        }
        String star = tables.stream()
                .map(table -> Lexer.quoteName(table.name(source)) + ".*")
                .collect(Collectors.joining(", "));
        for (Item item : Item.of(source, query.block().range(Clause.LIST))) {
            if (item.isStar(source) && item.expression().length() == 1) {
                query.edits().replace(item.expression().start(), star);
            }
        }
        Range from = query.block().range(Clause.FROM);
        query.edits().remove(from.start(), from.end());
        query.edits().replace(from.start(), text.toString());
    }

    private void removeConditions() {
        boolean kept = false;
        for (Conjunct conjunct : conjuncts) {
            boolean moved = conditions.values().stream().anyMatch(moving -> moving.contains(conjunct));
            Range range = conjunct.range();
            if (moved) {
                query.edits().remove(range.start(), range.end());
            }
            if (source.is(range.start() - 1, "and") && (moved || !kept)) {
                query.edits().remove(range.start() - 1, range.start());
            }
            kept |= !moved;
        }
        if (!kept) {
            int where = query.block().keyword(Clause.WHERE);
            query.edits().remove(where, where + 1);
        }
    }
}
