package io.github.redshiftdevops.core.clean;

import java.util.Locale;

/** A kind of object, in the order in which the kinds are dropped: what depends on others comes before them. */
enum ObjectKind {
    /** Its backing tables go with it. */
    MATERIALIZED_VIEW("drop materialized view if exists %s cascade"),
    /** Also one with no schema binding. */
    VIEW("drop view if exists %s cascade"),
    TABLE("drop table if exists %s cascade"),
    PROCEDURE("drop procedure %s"),
    FUNCTION("drop function %s cascade"),
    /** Only the way to the external database; nothing in that database is dropped. */
    EXTERNAL_SCHEMA("drop schema %s"),
    SCHEMA("drop schema %s cascade");

    private final String drop;

    ObjectKind(String drop) {
        this.drop = drop;
    }

    /** Of the catalog's word, for example {@code materialized view}. */
    static ObjectKind of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace(' ', '_'));
    }

    boolean isSchema() {
        return this == EXTERNAL_SCHEMA || this == SCHEMA;
    }

    boolean isView() {
        return this == MATERIALIZED_VIEW || this == VIEW;
    }

    /** For people: {@code materialized view}. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    String drop(String quotedName) {
        return String.format(drop, quotedName);
    }
}
