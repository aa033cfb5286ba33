package io.github.redshiftdevops.core.connection;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;

/** The SQLSTATEs of a failure, which may be several: the driver chains the failure of a batch to its cause. */
public final class SqlStates {

    private SqlStates() {}

    /** Whether one of them is one of these. */
    public static boolean isAny(SQLException failure, Collection<String> states) {
        for (SQLException e = failure; e != null; e = e.getNextException()) {
            if (states.contains(String.valueOf(e.getSQLState()))) {
                return true;
            }
        }
        return false;
    }

    /** As {@link #isAny(SQLException, Collection)}. */
    public static boolean isAny(SQLException failure, String... states) {
        return isAny(failure, Arrays.asList(states));
    }
}
