package io.github.redshiftdevops.core.connection;

import io.github.redshiftdevops.core.Patience;
import io.github.redshiftdevops.core.Pauses;
import io.github.redshiftdevops.core.ProgressLog;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;

/**
 * Tries again to connect, as long as the failure may pass by itself and there is time left.
 *
 * @param endpoint for people
 * @param limit from the first try on; zero for a single try
 */
record ConnectRetry(String endpoint, Duration limit, Pauses pauses, ProgressLog log) {

    private static final String QUERY_CANCELED = "57014";

    /** One try. */
    interface Attempt {

        Connection connect() throws SQLException;
    }

    /** The connection of the first try that succeeds; the last failure if none does. */
    Connection connect(Attempt attempt) throws SQLException {
        Patience patience = new Patience(limit, pauses, log);
        while (true) {
            try {
                return attempt.connect();
            } catch (SQLException e) {
                Optional<String> reason = TransientFailure.reason(e);
                if (reason.isEmpty() || !waitFor(patience, reason.get())) {
                    throw e;
                }
            }
        }
    }

    private boolean waitFor(Patience patience, String reason) throws SQLException {
        try {
            return patience.waitFor("'" + endpoint + "': " + reason);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SQLException("interrupted while waiting for '" + endpoint + "'", QUERY_CANCELED, e);
        }
    }
}
