package io.github.redshiftdevops.core.clean;

import io.github.redshiftdevops.core.ProgressLog;
import io.github.redshiftdevops.core.catalog.CatalogQuery;
import io.github.redshiftdevops.core.catalog.ObjectName;
import io.github.redshiftdevops.core.migrate.SchemaHistory;
import io.github.redshiftdevops.sql.Lexer;
import io.github.redshiftdevops.sql.Token;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Drops what is in schemas, over a connection that is used for nothing else. */
record Emptying(Connection connection, SchemaHistory history, ProgressLog log) {

    private static final CatalogQuery OBJECTS = new CatalogQuery(Emptying.class, "objects.sql");

    void run(List<String> schemas) throws SQLException {
        List<SchemaObject> found = OBJECTS.rows(connection, schemas, SchemaObject::of);
        Set<String> madeByFlyway = schemasMadeByFlyway(schemas.get(0), found);
        List<SchemaObject> inTransaction = selected(found, object -> switch (object.kind()) {
            case EXTERNAL_SCHEMA -> false;
            case SCHEMA -> madeByFlyway.contains(object.name().schema());
            default -> true;
        });
        List<SchemaObject> behindIt = selected(found, object -> object.kind() == ObjectKind.EXTERNAL_SCHEMA);
        dropTogether(inTransaction);
        dropEach(behindIt);
        int dropped = inTransaction.size() + behindIt.size();
        log.info(dropped == 0 ? "Nothing to drop" : dropped + (dropped == 1 ? " object" : " objects") + " dropped");
    }

    private static List<SchemaObject> selected(List<SchemaObject> found, Predicate<SchemaObject> which) {
        return found.stream().filter(which).sorted(SchemaObject.DROP_ORDER).toList();
    }

    /** All or nothing. */
    private void dropTogether(List<SchemaObject> objects) throws SQLException {
        if (objects.isEmpty()) {
            return;
        }
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            for (SchemaObject object : objects) {
                statement.addBatch(object.dropSql());
            }
            statement.executeBatch();
            connection.commit();
        } catch (SQLException e) {
            connection.rollback();
            throw e;
        } finally {
            connection.setAutoCommit(true);
        }
        objects.forEach(object -> log.info("Dropped: " + object));
    }

    /** What belongs to an external catalog may not be changed in a transaction block. */
    private void dropEach(List<SchemaObject> objects) throws SQLException {
        for (SchemaObject object : objects) {
            try (Statement statement = connection.createStatement()) {
                statement.execute(object.dropSql());
            }
            log.info("Dropped: " + object);
        }
    }

    /** Flyway notes them in a row of the type SCHEMA, as {@code "sales","stock"}. */
    private Set<String> schemasMadeByFlyway(String schema, List<SchemaObject> found) throws SQLException {
        ObjectName table = new ObjectName(schema, Token.fold(history.table()));
        boolean exists = found.stream()
                .anyMatch(object ->
                        object.kind() == ObjectKind.TABLE && object.name().equals(table));
        Set<String> names = new HashSet<>();
        if (exists) {
            for (String list : markers(table)) {
                Lexer.tokens(list).stream()
                        .filter(Token::isName)
                        .map(Token::foldedName)
                        .forEach(names::add);
            }
        }
        return names;
    }

    private List<String> markers(ObjectName table) throws SQLException {
        List<String> lists = new ArrayList<>();
        String sql = "select script from " + table.quoted() + " where type = 'SCHEMA'";
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                lists.add(rows.getString(1));
            }
        }
        return lists;
    }
}
