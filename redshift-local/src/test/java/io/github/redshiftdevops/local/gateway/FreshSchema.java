package io.github.redshiftdevops.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** A connection of the Redshift driver whose search path is a new schema; closing it drops the schema. */
final class FreshSchema implements AutoCloseable {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final String name = "fresh_" + COUNT.incrementAndGet();
    private final Connection connection;
    private final Statement statement;

    FreshSchema() throws SQLException {
        this(SharedLocalRedshift.connect());
    }

    /** With a connection that it closes. */
    FreshSchema(Connection connection) throws SQLException {
        this.connection = connection;
        this.statement = connection.createStatement();
        statement.execute("create schema " + name);
        statement.execute("set search_path to " + name);
    }

    String name() {
        return name;
    }

    Connection connection() {
        return connection;
    }

    void run(String... statements) throws SQLException {
        for (String sql : statements) {
            statement.execute(sql);
        }
    }

    /** The rows of a query, the columns of each joined by blanks. */
    List<String> rows(String query) throws SQLException {
        return SharedLocalRedshift.rows(statement, query);
    }

    /** Asserts that a statement is refused, by its SQLSTATE and a part of its message. */
    void refuses(String sql, String sqlState, String message) {
        SQLException error = catchThrowableOfType(SQLException.class, () -> statement.execute(sql));
        assertThat((Throwable) error).as(sql).isNotNull().hasMessageContaining(message);
        assertThat(error.getSQLState()).as(sql).isEqualTo(sqlState);
    }

    @Override
    public void close() throws SQLException {
        try (connection) {
            statement.execute("drop schema " + name + " cascade");
        }
    }
}
