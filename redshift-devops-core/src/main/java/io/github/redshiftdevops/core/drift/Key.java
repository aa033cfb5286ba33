package io.github.redshiftdevops.core.drift;

import io.github.redshiftdevops.sql.Lexer;

/**
 * A primary, unique or foreign key of a table. Its name tells nothing: mostly the database has chosen it.
 *
 * @param definition as the catalog prints it, for example {@code PRIMARY KEY (id)}
 */
record Key(String name, String definition) {

    String canonical() {
        return SqlText.canonical(definition);
    }

    boolean isForeign() {
        return canonical().startsWith("foreign");
    }

    String addSql(String table) {
        return "alter table " + table + " add " + definition;
    }

    String dropSql(String table) {
        return "alter table " + table + " drop constraint " + Lexer.quoteName(name);
    }
}
