package io.github.redshiftdevops.core.drift;

import io.github.redshiftdevops.sql.Lexer;
import java.util.List;
import java.util.Optional;

/**
 * A schema.
 *
 * @param external whether its tables are those of an external database
 */
record Namespace(String name, boolean external) implements CatalogObject {

    @Override
    public Id id() {
        return new Id("schema", name);
    }

    @Override
    public Optional<Id> owner() {
        return Optional.empty();
    }

    @Override
    public List<String> createSql() {
        return List.of(
                external
                        ? "-- the external schema " + name + " is made by a migration: run its statement"
                        : "create schema " + Lexer.quoteName(name));
    }

    @Override
    public List<String> dropSql() {
        return List.of("drop schema " + Lexer.quoteName(name));
    }

    @Override
    public List<Change> changes(CatalogObject actual) {
        return equals(actual)
                ? List.of()
                : List.of(new Change(
                        id(),
                        word(external),
                        word(!external),
                        List.of("-- a schema cannot become external, or cease to be: make it anew")));
    }

    private static String word(boolean isExternal) {
        return isExternal ? "external" : "not external";
    }
}
