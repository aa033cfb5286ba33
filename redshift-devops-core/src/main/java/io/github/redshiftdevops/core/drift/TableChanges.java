package io.github.redshiftdevops.core.drift;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What differs between two tables of the same name. The order of the columns does not count.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_ALTER_TABLE.html">ALTER TABLE</a>
 */
final class TableChanges {

    private static final Pattern VARCHAR = Pattern.compile("character varying\\((?<size>\\d+)\\)");

    private final Table expected;

    private final Table actual;

    private final String alter;

    private final List<Change> changes = new ArrayList<>();

    TableChanges(Table expected, Table actual) {
        this.expected = expected;
        this.actual = actual;
        this.alter = "alter table " + expected.name().quoted() + " ";
    }

    List<Change> all() {
        expected.columns().forEach(this::compareColumn);
        actual.columns().stream()
                .filter(column -> find(expected, column.name()).isEmpty())
                .forEach(column -> add(
                        id("column", column.name()), "no column", described(column), "drop column " + column.quoted()));
        compareDistribution();
        compareSortKey();
        compareEncodings();
        compareKeys();
        return changes;
    }

    private void compareColumn(Column column) {
        Optional<Column> found = find(actual, column.name());
        if (found.isEmpty()) {
            add(
                    id("column", column.name()),
                    described(column),
                    "no column",
                    "add column " + column.definition(!expected.layout().choosesEncodings()));
            return;
        }
        Column other = found.get();
        if (!column.type().equals(other.type())
                || column.notNull() != other.notNull()
                || !column.defaultValue().sameAs(other.defaultValue())) {
            add(id("column", column.name()), described(column), described(other), alterColumn(column, other));
        }
    }

    /** Only a VARCHAR can be changed in place, and nothing but its size. */
    private static String alterColumn(Column column, Column other) {
        boolean otherwiseSame =
                column.notNull() == other.notNull() && column.defaultValue().sameAs(other.defaultValue());
        Matcher size = VARCHAR.matcher(column.type());
        return otherwiseSame
                        && size.matches()
                        && VARCHAR.matcher(other.type()).matches()
                        && column.defaultValue().expression().isEmpty()
                ? "alter column " + column.quoted() + " type " + SqlText.type(column.type())
                : "-- column " + column.name() + " cannot be changed in place: it is " + described(other)
                        + " and should be " + described(column)
                        + "; add a new column, copy, drop the old one and rename";
    }

    private static String described(Column column) {
        return SqlText.type(column.type()) + column.defaultValue().clause() + (column.notNull() ? " not null" : "");
    }

    private void compareDistribution() {
        Layout should = expected.layout();
        Layout is = actual.layout();
        boolean known = !should.distribution().isEmpty() && !is.distribution().isEmpty();
        if (known && !should.describedDistribution().equals(is.describedDistribution())) {
            add(
                    id("layout", "distribution"),
                    should.describedDistribution(),
                    is.describedDistribution(),
                    should.alterDistribution());
        }
    }

    private void compareSortKey() {
        Layout should = expected.layout();
        Layout is = actual.layout();
        boolean declared = !should.sortKey().isEmpty() && !should.choosesSortKey();
        boolean differs = declared
                ? is.choosesSortKey() || !should.sortKey().equals(is.sortKey())
                : is.choices().isPresent()
                        && !is.choosesSortKey()
                        && !is.sortKey().isEmpty();
        if (differs) {
            String clause = should.choosesSortKey() ? "sortkey auto" : "sortkey none";
            add(
                    id("layout", "sortkey"),
                    should.describedSortKey(),
                    is.describedSortKey(),
                    "alter " + (declared ? should.sortKeyClause() : clause));
        }
    }

    private void compareEncodings() {
        if (expected.layout().choosesEncodings()) {
            if (actual.layout().choices().isPresent() && !actual.layout().choosesEncodings()) {
                add(id("layout", "encode"), "encode auto", "encodings of columns", "alter encode auto");
            }
            return;
        }
        for (Column column : expected.columns()) {
            find(actual, column.name())
                    .filter(other -> differInEncoding(column, other))
                    .ifPresent(other -> add(
                            id("encoding", column.name()),
                            column.writtenEncoding(),
                            other.writtenEncoding(),
                            "alter column " + column.quoted() + " encode " + column.writtenEncoding()));
        }
    }

    /** A column of a sort key is RAW by default if it was one from the start, and stays compressed if it became one. */
    private boolean differInEncoding(Column column, Column other) {
        boolean known = !column.encoding().isEmpty() && !other.encoding().isEmpty();
        boolean sorts = expected.layout().sortKey().contains(column.name())
                || actual.layout().sortKey().contains(column.name());
        boolean oneIsRaw = column.encoding().equals("none") || other.encoding().equals("none");
        return known && !column.encoding().equals(other.encoding()) && !(sorts && oneIsRaw);
    }

    private void compareKeys() {
        String table = expected.name().quoted();
        Set<String> shall = canonical(expected);
        Set<String> has = canonical(actual);
        actual.keys().stream()
                .filter(key -> !shall.contains(key.canonical()))
                .forEach(key -> changes.add(new Change(
                        id("constraint", key.definition()), "none", key.definition(), List.of(key.dropSql(table)))));
        expected.keys().stream()
                .filter(key -> !has.contains(key.canonical()))
                .forEach(key -> changes.add(new Change(
                        id("constraint", key.definition()), key.definition(), "none", List.of(key.addSql(table)))));
    }

    private static Set<String> canonical(Table table) {
        return table.keys().stream().map(Key::canonical).collect(Collectors.toSet());
    }

    private static Optional<Column> find(Table table, String name) {
        return table.columns().stream()
                .filter(column -> column.name().equals(name))
                .findFirst();
    }

    private Id id(String kind, String name) {
        return expected.id().part(kind, name);
    }

    private void add(Id id, String should, String is, String clause) {
        changes.add(new Change(id, should, is, List.of(clause.startsWith("--") ? clause : alter + clause)));
    }
}
