package io.github.redshiftdevops.core.migrate;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;

/**
 * Tells failures after which nothing remains and the same may succeed: a serialization failure, and a connection that
 * broke during a transaction.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/c_serial_isolation.html">Error 1023</a>
 */
final class RolledBack {

    private static final Set<String> CONNECTION_BROKE = Set.of("08003", "08006", "08007", "57P01", "57P02");

    private RolledBack() {}

    /** For people; empty if trying again does not help. */
    static Optional<String> reason(Throwable failure) {
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Throwable> left = new ArrayDeque<>();
        left.add(failure);
        while (!left.isEmpty()) {
            Throwable next = left.remove();
            if (!seen.add(next)) {
                continue;
            }
            if (next instanceof SQLException sql) {
                Optional<String> reason = reason(sql);
                if (reason.isPresent()) {
                    return reason;
                }
                Optional.ofNullable(sql.getNextException()).ifPresent(left::add);
            }
            Optional.ofNullable(next.getCause()).ifPresent(left::add);
        }
        return Optional.empty();
    }

    private static Optional<String> reason(SQLException exception) {
        String message = String.valueOf(exception.getMessage());
        if ("40001".equals(exception.getSQLState()) || message.contains("Serializable isolation violation")) {
            return Optional.of("another transaction was in the way (" + firstLine(message) + ")");
        }
        return isConnectionBroken(exception)
                ? Optional.of("the connection broke (" + firstLine(message) + ")")
                : Optional.empty();
    }

    /** Whether the connection was gone, so that an answer may be lost. */
    static boolean isConnectionBroken(SQLException exception) {
        return CONNECTION_BROKE.contains(String.valueOf(exception.getSQLState()));
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse(message);
    }
}
