package io.github.redshiftdevops.junit;

import io.github.redshiftdevops.core.connection.ConnectionDetails;
import io.github.redshiftdevops.core.connection.RedshiftDataSource;
import io.github.redshiftdevops.core.local.LocalServer;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;

/**
 * What the tests of one class work with. The class's database is copied when somebody asks for it: if nobody does, the
 * tests' databases are copies of its source. Thread-safe.
 */
final class ClassScope {

    private final TestTarget target;

    private final Optional<ClassScope> enclosing;

    private Optional<String> ownDatabase = Optional.empty();

    private Optional<Handles> handles = Optional.empty();

    /** With the scope of the enclosing class, if the class is nested: it starts from what that one's tests start from. */
    ClassScope(TestTarget target, Optional<ClassScope> enclosing) {
        this.target = target;
        this.enclosing = enclosing;
    }

    /** For what happens before and after all tests. */
    synchronized Handles handles() throws SQLException {
        if (handles.isEmpty()) {
            handles = Optional.of(handles(connection()));
        }
        return handles.get();
    }

    /** For one test. */
    synchronized TestScope test(Isolation isolation) throws SQLException {
        if (isolation == Isolation.METHOD && target instanceof TestTarget.Copied copied) {
            return ofCopy(copied.server(), copy(copied.server(), sourceOfTests(copied)));
        }
        return new TestScope(handles(connection()), () -> {});
    }

    /** Closes what was given away and removes the database of the class. */
    synchronized void close() throws SQLException {
        closeHandles();
        if (ownDatabase.isPresent() && target instanceof TestTarget.Copied copied) {
            copied.server().dropDatabase(ownDatabase.get());
            ownDatabase = Optional.empty();
        }
    }

    private ConnectionDetails connection() throws SQLException {
        if (target instanceof TestTarget.Copied copied) {
            return copied.server().connectionDetails(ownDatabase(copied));
        }
        return ((TestTarget.Shared) target).connection();
    }

    private static TestScope ofCopy(LocalServer server, String database) {
        return new TestScope(handles(server.connectionDetails(database)), () -> server.dropDatabase(database));
    }

    private String ownDatabase(TestTarget.Copied copied) throws SQLException {
        if (ownDatabase.isEmpty()) {
            ownDatabase = Optional.of(copy(copied.server(), sourceOfClass(copied)));
        }
        return ownDatabase.get();
    }

    private String sourceOfClass(TestTarget.Copied copied) throws SQLException {
        return enclosing.isPresent() ? enclosing.get().sourceOfTests(copied) : copied.database();
    }

    /** Nobody may be connected to a database while it is copied. */
    private synchronized String sourceOfTests(TestTarget.Copied copied) throws SQLException {
        closeHandles();
        return ownDatabase.isPresent() ? ownDatabase.get() : sourceOfClass(copied);
    }

    private void closeHandles() throws SQLException {
        if (handles.isPresent()) {
            handles.get().close();
            handles = Optional.empty();
        }
    }

    private static String copy(LocalServer server, String source) {
        String name = "test_" + UUID.randomUUID().toString().replace('-', '_');
        server.cloneDatabase(source, name);
        return name;
    }

    private static Handles handles(ConnectionDetails connection) {
        return new Handles(new RedshiftDataSource(connection, new TestProgressLog()));
    }
}
