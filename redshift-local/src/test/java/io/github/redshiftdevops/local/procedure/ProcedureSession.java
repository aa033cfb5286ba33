package io.github.redshiftdevops.local.procedure;

import com.amazon.redshift.util.RedshiftException;
import com.amazon.redshift.util.ServerErrorMessage;
import io.github.redshiftdevops.local.LocalRedshift;
import io.github.redshiftdevops.local.LocalRedshiftSettings;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A session of the Redshift driver with a local Redshift that all tests of this JVM share, in a schema of its own. SQL
 * states that something fails go through {@link #error}, all else throws.
 */
final class ProcedureSession implements AutoCloseable {

    private static final LocalRedshift SERVER = LocalRedshift.start(LocalRedshiftSettings.defaults());
    private static final AtomicInteger SCHEMAS = new AtomicInteger();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(SERVER::close));
    }

    private final Connection connection;
    private final Statement statement;
    private final List<String> messages = new ArrayList<>();

    private ProcedureSession(Connection connection) throws SQLException {
        this.connection = connection;
        this.statement = connection.createStatement();
    }

    static ProcedureSession open() throws SQLException {
        ProcedureSession session =
                new ProcedureSession(DriverManager.getConnection(SERVER.jdbcUrl("dev"), "tester", ""));
        String schema = "procedures_" + SCHEMAS.incrementAndGet();
        session.run("create schema " + schema, "set search_path to " + schema);
        return session;
    }

    Connection connection() {
        return connection;
    }

    /** Runs statements one by one. */
    void run(String... statements) throws SQLException {
        for (String sql : statements) {
            statement.execute(sql);
            collectMessages();
        }
    }

    /** Creates the procedure {@code p(..)} with a body. */
    void create(String arguments, String body) throws SQLException {
        run("create or replace procedure p(" + arguments + ") as $$\n" + body + "\n$$ language plpgsql");
    }

    /** Calls a procedure; returns its messages, for example {@code INFO: text}. */
    List<String> call(String call) throws SQLException {
        messages.clear();
        run("call " + call);
        return List.copyOf(messages);
    }

    /** The messages of the last statement that failed, or of all statements since the last {@link #call}. */
    List<String> messages() {
        return List.copyOf(messages);
    }

    private void collectMessages() throws SQLException {
        for (SQLWarning w = statement.getWarnings(); w != null; w = w.getNextWarning()) {
            messages.add(w.getMessage());
        }
        statement.clearWarnings();
    }

    /** The error with which the statement fails. */
    ServerErrorMessage error(String sql) throws SQLException {
        messages.clear();
        try {
            statement.execute(sql);
        } catch (RedshiftException e) {
            collectMessages();
            return e.getServerErrorMessage();
        }
        throw new AssertionError("did not fail: " + sql);
    }

    /** The rows of a query, the columns of each joined by blanks. */
    List<String> rows(String sql) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (ResultSet result = statement.executeQuery(sql)) {
            int columns = result.getMetaData().getColumnCount();
            while (result.next()) {
                List<String> row = new ArrayList<>();
                for (int i = 1; i <= columns; i++) {
                    row.add(String.valueOf(result.getString(i)));
                }
                rows.add(String.join(" ", row));
            }
        }
        return rows;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    /** The messages of a procedure without arguments. */
    List<String> messagesOf(String body) throws SQLException {
        create("", body);
        return call("p()");
    }

    /** The error of a procedure without arguments. */
    ServerErrorMessage errorOf(String body) throws SQLException {
        create("", body);
        return error("call p()");
    }
}
