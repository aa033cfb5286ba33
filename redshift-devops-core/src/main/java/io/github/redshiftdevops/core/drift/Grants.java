package io.github.redshiftdevops.core.drift;

import static io.github.redshiftdevops.core.catalog.CatalogQuery.text;

import io.github.redshiftdevops.core.catalog.ObjectName;
import io.github.redshiftdevops.sql.Lexer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Privileges on objects, and those that objects get when they are made.
 *
 * @param owners of the objects that are known
 */
record Grants(CatalogSource source, Map<Id, String> owners) {

    /** What the local Redshift grants too. It lacks DROP, ALTER and TRUNCATE of tables, and RULE. */
    private static final Set<String> COMPARED =
            Set.of("select", "insert", "update", "delete", "references", "usage", "create", "execute");

    private static final Map<String, String> OBJECTS =
            Map.of("RELATION", "tables", "FUNCTION", "functions", "PROCEDURE", "procedures");

    private interface Target {

        /** Of an object's schema, name and signature: the object for GRANT. */
        String of(ObjectName name, String signature);
    }

    /** In an order that does not depend on the database. */
    List<CatalogObject> read() throws SQLException {
        List<Optional<? extends CatalogObject>> found = new ArrayList<>();
        found.addAll(source.rows(
                "schema-privileges.sql",
                rows -> grant(
                        rows,
                        List.of(new Id("schema", text(rows, "object_name"))),
                        (name, signature) -> "schema " + Lexer.quoteName(name.name()))));
        found.addAll(source.rows("relation-privileges.sql", rows -> {
            String name = CatalogSource.name(rows).toString();
            return grant(
                    rows,
                    List.of(new Id("table", name), new Id("view", name)),
                    (relation, signature) -> relation.quoted());
        }));
        found.addAll(source.rows("function-privileges.sql", this::routineGrant));
        found.addAll(source.rows("default-privileges.sql", Grants::defaultPrivilege));
        return found.stream()
                .flatMap(Optional::stream)
                .map(CatalogObject.class::cast)
                .sorted(Comparator.comparing(
                        object -> object.id().kind() + " " + object.id().name()))
                .toList();
    }

    private Optional<Grant> routineGrant(ResultSet rows) throws SQLException {
        String signature = text(rows, "signature").replaceAll(",\\s*", ", ");
        String name = CatalogSource.name(rows) + "(" + signature + ")";
        List<Id> ids = List.of(new Id("procedure", name), new Id("function", name));
        Id id = ids.stream().filter(owners::containsKey).findFirst().orElse(ids.get(0));
        // everybody may execute a function unless it is revoked, and whether it is cannot be told on a cluster
        boolean byDefault = id.kind().equals("function") && Grantee.of(rows).isPublic();
        return byDefault
                ? Optional.empty()
                : grant(rows, List.of(id), (routine, any) -> id.kind() + " " + routine.quoted() + "(" + any + ")");
    }

    private Optional<Grant> grant(ResultSet rows, List<Id> candidates, Target target) throws SQLException {
        String privilege = text(rows, "privilege_type").toLowerCase(Locale.ROOT);
        Grantee grantee = Grantee.of(rows);
        boolean option = rows.getBoolean("admin_option");
        String object =
                target.of(CatalogSource.name(rows), text(rows, "signature").replaceAll(",\\s*", ", "));
        return candidates.stream()
                .filter(owners::containsKey)
                .filter(id -> COMPARED.contains(privilege))
                .filter(id -> !isOwner(id, grantee))
                .findFirst()
                .map(id -> new Grant(id, object, privilege, grantee, option));
    }

    private boolean isOwner(Id id, Grantee grantee) {
        return grantee.type().equals("user") && grantee.name().equals(owners.get(id));
    }

    private static Optional<DefaultPrivilege> defaultPrivilege(ResultSet rows) throws SQLException {
        String privilege = text(rows, "privilege_type").toLowerCase(Locale.ROOT);
        if (!COMPARED.contains(privilege)) {
            return Optional.empty();
        }
        String objects = text(rows, "object_type");
        return Optional.of(new DefaultPrivilege(
                text(rows, "schema_name"),
                text(rows, "owner"),
                OBJECTS.getOrDefault(objects, objects),
                privilege,
                Grantee.of(rows)));
    }
}
