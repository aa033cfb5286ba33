package io.github.redshiftdevops.local.rewrite;

import io.github.redshiftdevops.sql.Lexer;
import io.github.redshiftdevops.sql.Problem;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The pseudocolumns {@code "$path"}, {@code "$size"} and {@code "$spectrum_oid"} of external tables, which a star does not
 * stand for. A block that names one reads the table through a function of the catalog.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/c-spectrum-external-tables.html#c-spectrum-external-tables-pseudocolumns">Pseudocolumns</a>
 */
final class Pseudocolumns implements BlockRule {

    private static final Set<String> NAMES = Set.of("$path", "$size", "$spectrum_oid");

    @Override
    public boolean needsColumns(Source source, Block block) {
        return !pseudocolumns(source, block).isEmpty() && !tables(source, block).isEmpty();
    }

    @Override
    public void rewrite(Query query) {
        Source source = query.source();
        List<Integer> named = pseudocolumns(source, query.block());
        List<TableReference> tables = named.isEmpty() ? List.of() : tables(source, query.block());
        if (tables.isEmpty()) {
            return;
        }
        Set<TableReference> read = new LinkedHashSet<>();
        for (int name : named) {
            read.addAll(owners(query, name, tables));
        }
        read.removeIf(table -> query.columnsOf("*", table.range()).stream().anyMatch(NAMES::contains));
        if (!read.isEmpty()) {
            expandStars(query);
            read.forEach(table -> replace(query, table));
        }
    }

    /** Those that the block itself names, not one of its subqueries. */
    private static List<Integer> pseudocolumns(Source source, Block block) {
        List<Integer> found = new ArrayList<>();
        for (int i = block.select(); i < block.end(); i++) {
            if (source.opens(i) && (source.is(i + 1, "select") || source.is(i + 1, "with"))) {
                i = source.partner(i);
            } else if (source.is(i, Source.QUOTED_NAME) && NAMES.contains(source.name(i))) {
                found.add(i);
            }
        }
        return found;
    }

    /** External tables are always named with their schema. */
    private static List<TableReference> tables(Source source, Block block) {
        return TableReference.of(source, block.range(Clause.FROM)).stream()
                .filter(table -> source.isName(table.range().start())
                        && table.behindTable(source) > table.range().start() + 2
                        && !source.opens(table.behindTable(source)))
                .toList();
    }

    private static List<TableReference> owners(Query query, int name, List<TableReference> tables) {
        Source source = query.source();
        if (source.is(name - 1, ".")) {
            String qualifier = source.name(name - 2);
            return tables.stream()
                    .filter(table -> table.name(source).equals(qualifier))
                    .toList();
        }
        if (tables.size() > 1) {
            throw source.error(
                    name,
                    Problem.of("42702", "column reference " + Lexer.quoteName(source.name(name)) + " is ambiguous")
                            .withHint("write the alias of its table before it"));
        }
        return tables;
    }

    private static void expandStars(Query query) {
        Source source = query.source();
        for (Item item : Item.of(source, query.block().range(Clause.LIST))) {
            if (item.isStar(source)) {
                Range star = item.expression();
                String columns = star.length() == 1 ? all(query) : of(query, star);
                query.edits().remove(star.start(), star.end());
                query.edits().replace(star.start(), columns);
            }
        }
    }

    private static String all(Query query) {
        return TableReference.of(query.source(), query.block().range(Clause.FROM)).stream()
                .map(table -> of(query, Lexer.quoteName(table.name(query.source()))))
                .collect(Collectors.joining(", "));
    }

    private static String of(Query query, Range star) {
        return of(query, query.edits().text(new Range(star.start(), star.end() - 2)));
    }

    private static String of(Query query, String table) {
        return query.columnsOf(table + ".*").stream()
                .map(column -> table + "." + Lexer.quoteName(column))
                .collect(Collectors.joining(", "));
    }

    private static void replace(Query query, TableReference table) {
        Source source = query.source();
        int start = table.range().start();
        int end = table.behindTable(source);
        String name = DefinedTable.quoted(source, start);
        boolean aliased = end < table.range().end();
        query.edits().remove(start, end);
        query.edits()
                .replace(
                        start,
                        "(select (f.redshift_row).*, f.\"$path\", f.\"$size\", f.\"$spectrum_oid\""
                                + " from pg_catalog.redshift_external_rows_with_files(null::" + name + ") f)"
                                + (aliased ? "" : " as " + Lexer.quoteName(table.name(source))));
    }
}
