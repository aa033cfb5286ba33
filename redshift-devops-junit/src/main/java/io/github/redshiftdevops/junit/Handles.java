package io.github.redshiftdevops.junit;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** The connections to one database that were given away, to be closed when their time is over. Thread-safe. */
final class Handles {

    private final DataSource database;

    private final List<Connection> connections = new ArrayList<>();

    private boolean closed;

    Handles(DataSource database) {
        this.database = database;
    }

    /** A new connection. */
    synchronized Connection connection() throws SQLException {
        if (closed) {
            throw new SQLException("the DataSource was given to @BeforeAll or to a test that is over; take one as a"
                    + " parameter of the test");
        }
        Connection connection = database.getConnection();
        connections.add(connection);
        return connection;
    }

    /** A data source that works as long as these handles are not closed. */
    DataSource dataSource() {
        return new TestDataSource(this);
    }

    synchronized void close() throws SQLException {
        closed = true;
        for (Connection connection : connections) {
            connection.close();
        }
        connections.clear();
    }
}
