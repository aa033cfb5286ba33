package io.github.redshiftdevops.core.clean;

import io.github.redshiftdevops.core.ProgressLog;
import io.github.redshiftdevops.core.catalog.CatalogQuery;
import io.github.redshiftdevops.core.catalog.ObjectName;
import io.github.redshiftdevops.core.flyway.LockTables;
import io.github.redshiftdevops.core.lock.LockTable;
import io.github.redshiftdevops.core.lock.LockWait;
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
record Emptying(Connection connection, CleanSettings settings, ProgressLog log) {

    private static final CatalogQuery OBJECTS = new CatalogQuery(Emptying.class, "objects.sql");

    void run(List<String> schemas) throws SQLException {
        List<SchemaObject> behindIt;
        int dropped;
        try {
            begin(schemas);
            List<SchemaObject> found = objects(schemas);
            Set<String> madeByFlyway = schemasMadeByFlyway(schemas.get(0), found);
            List<SchemaObject> together = selected(found, object -> switch (object.kind()) {
                case EXTERNAL_SCHEMA -> false;
                case SCHEMA -> madeByFlyway.contains(object.name().schema());
                default -> true;
            });
            behindIt = selected(found, object -> object.kind() == ObjectKind.EXTERNAL_SCHEMA);
            dropTogether(together);
            connection.commit();
            together.forEach(object -> log.info("Dropped: " + object));
            dropped = together.size() + behindIt.size();
        } catch (SQLException | RuntimeException e) {
            rollBack(e);
            throw e;
        }
        connection.setAutoCommit(true);
        dropEach(behindIt);
        log.info(dropped == 0 ? "Nothing to drop" : dropped + (dropped == 1 ? " object" : " objects") + " dropped");
    }

    /** Begins the transaction: with the lock of the runs that migrate, if there was one ever. */
    private void begin(List<String> schemas) throws SQLException {
        String lockTable = LockTables.nameOfLock(settings.history().table());
        ObjectName name = new ObjectName(schemas.get(0), Token.fold(lockTable));
        if (isTable(name, objects(schemas))) {
            LockTable table = LockTable.beside(
                    Lexer.quoteName(schemas.get(0)), settings.history().table());
            LockWait.begin(table, connection, settings.lock(), log);
            execute("RESET statement_timeout");
        } else {
            connection.setAutoCommit(false);
        }
    }

    private List<SchemaObject> objects(List<String> schemas) throws SQLException {
        return OBJECTS.rows(connection, schemas, SchemaObject::of);
    }

    /** If that fails too, the connection is gone: the failure that led here is told. */
    private void rollBack(Exception failure) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            failure.addSuppressed(e);
        }
    }

    private static List<SchemaObject> selected(List<SchemaObject> found, Predicate<SchemaObject> which) {
        return found.stream().filter(which).sorted(SchemaObject.DROP_ORDER).toList();
    }

    private void dropTogether(List<SchemaObject> objects) throws SQLException {
        if (objects.isEmpty()) {
            return;
        }
        try (Statement statement = connection.createStatement()) {
            for (SchemaObject object : objects) {
                statement.addBatch(object.dropSql());
            }
            statement.executeBatch();
        }
    }

    /** What belongs to an external catalog may not be changed in a transaction block. */
    private void dropEach(List<SchemaObject> objects) throws SQLException {
        for (SchemaObject object : objects) {
            execute(object.dropSql());
            log.info("Dropped: " + object);
        }
    }

    /** Flyway notes them in a row of the type SCHEMA, as {@code "sales","stock"}. */
    private Set<String> schemasMadeByFlyway(String schema, List<SchemaObject> found) throws SQLException {
        ObjectName table = new ObjectName(schema, Token.fold(settings.history().table()));
        Set<String> names = new HashSet<>();
        if (isTable(table, found)) {
            for (String list : markers(table)) {
                Lexer.tokens(list).stream()
                        .filter(Token::isName)
                        .map(Token::foldedName)
                        .forEach(names::add);
            }
        }
        return names;
    }

    private static boolean isTable(ObjectName name, List<SchemaObject> found) {
        return found.stream()
                .anyMatch(object ->
                        object.kind() == ObjectKind.TABLE && object.name().equals(name));
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
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
