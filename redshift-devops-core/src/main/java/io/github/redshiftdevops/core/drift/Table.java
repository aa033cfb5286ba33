package io.github.redshiftdevops.core.drift;

import io.github.redshiftdevops.core.catalog.ObjectName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A table. */
record Table(ObjectName name, List<Column> columns, Layout layout, List<Key> keys) implements CatalogObject {

    @Override
    public Id id() {
        return new Id("table", name.toString());
    }

    @Override
    public Optional<Id> owner() {
        return Optional.empty();
    }

    @Override
    public List<String> createSql() {
        Stream<String> parts = Stream.concat(
                columns.stream().map(column -> column.definition(!layout.choosesEncodings())),
                keys.stream().filter(key -> !key.isForeign()).map(Key::definition));
        String table = "create table " + name.quoted() + " (\n    " + String.join(",\n    ", parts.toList()) + "\n)";
        List<String> statements = new ArrayList<>();
        statements.add(Stream.of(table, layout.distributionClause(), layout.sortKeyClause())
                .filter(clause -> !clause.isEmpty())
                .reduce((before, clause) -> before + "\n" + clause)
                .orElse(table));
        keys.stream().filter(Key::isForeign).forEach(key -> statements.add(key.addSql(name.quoted())));
        return statements;
    }

    @Override
    public List<String> dropSql() {
        return List.of("drop table " + name.quoted());
    }

    @Override
    public List<Change> changes(CatalogObject actual) {
        return actual instanceof Table table ? new TableChanges(this, table).all() : List.of();
    }
}
