package io.github.redshiftdevops.core.drift;

import java.util.List;
import java.util.Optional;

/**
 * A privilege on an object.
 *
 * @param on the object
 * @param target the object for GRANT, for example {@code sales.orders} or {@code schema sales}
 * @param privilege for example {@code select}
 * @param grantOption whether the grantee may grant it on
 */
record Grant(Id on, String target, String privilege, Grantee grantee, boolean grantOption) implements CatalogObject {

    @Override
    public Id id() {
        return new Id("grant", privilege + " on " + on + " to " + grantee);
    }

    @Override
    public Optional<Id> owner() {
        return Optional.of(on);
    }

    @Override
    public List<String> createSql() {
        return List.of("grant " + privilege + " on " + target + " to " + grantee.quoted()
                + (grantOption ? " with grant option" : ""));
    }

    @Override
    public List<String> dropSql() {
        return List.of("revoke " + privilege + " on " + target + " from " + grantee.quoted());
    }

    @Override
    public List<Change> changes(CatalogObject actual) {
        if (!(actual instanceof Grant grant) || grantOption == grant.grantOption) {
            return List.of();
        }
        String revoke = "revoke grant option for " + privilege + " on " + target + " from " + grantee.quoted();
        return List.of(new Change(
                id(), word(grantOption), word(grant.grantOption), grantOption ? createSql() : List.of(revoke)));
    }

    private static String word(boolean option) {
        return (option ? "with" : "without") + " grant option";
    }
}
