package io.github.redshiftdevops.junit;

import java.sql.SQLException;

/**
 * What one test works with.
 *
 * @param end removes the database if it is the test's own
 */
record TestScope(Handles handles, Runnable end) {

    void close() throws SQLException {
        handles.close();
        end.run();
    }
}
