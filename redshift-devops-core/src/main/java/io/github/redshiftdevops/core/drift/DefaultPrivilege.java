package io.github.redshiftdevops.core.drift;

import io.github.redshiftdevops.sql.Lexer;
import java.util.List;
import java.util.Optional;

/**
 * A privilege that objects get when they are made.
 *
 * @param creator who makes the objects; empty for the user who migrates
 * @param objects {@code tables}, {@code functions} or {@code procedures}
 */
record DefaultPrivilege(String schema, String creator, String objects, String privilege, Grantee grantee)
        implements CatalogObject {

    @Override
    public Id id() {
        return new Id("default privilege", privilege + " on " + objects + made() + " to " + grantee);
    }

    private String made() {
        return " in " + schema + (creator.isEmpty() ? "" : " by " + creator);
    }

    @Override
    public Optional<Id> owner() {
        return Optional.of(new Id("schema", schema));
    }

    @Override
    public List<String> createSql() {
        return List.of(alter() + "grant " + privilege + " on " + objects + " to " + grantee.quoted());
    }

    @Override
    public List<String> dropSql() {
        return List.of(alter() + "revoke " + privilege + " on " + objects + " from " + grantee.quoted());
    }

    private String alter() {
        return "alter default privileges " + (creator.isEmpty() ? "" : "for user " + Lexer.quoteName(creator) + " ")
                + "in schema " + Lexer.quoteName(schema) + " ";
    }

    @Override
    public List<Change> changes(CatalogObject actual) {
        return List.of();
    }
}
