package io.github.redshiftdevops.core.diagnosis;

import io.github.redshiftdevops.core.FailureException;
import io.github.redshiftdevops.core.FailureException.Fault;
import io.github.redshiftdevops.sql.Problem;
import java.sql.SQLException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An exception to be explained, with all that is hidden in it. */
record Failure(Throwable exception, Circumstances circumstances) {

    private static final String IN_FAILED_TRANSACTION = "25P02";

    /** The first exception of the type, from the outermost to the innermost. */
    <T> Optional<T> find(Class<T> type) {
        return chain().filter(type::isInstance).map(type::cast).findFirst();
    }

    /**
     * The error of the driver or the database that started it. After the first error of a transaction every further
     * statement, such as those with which Flyway cleans up, fails with 25P02; that one is only told if there is no other.
     */
    Optional<SQLException> sqlException() {
        List<SQLException> all = chain().filter(SQLException.class::isInstance)
                .map(SQLException.class::cast)
                .filter(e -> e.getSQLState() != null)
                .toList();
        return all.stream()
                .filter(e -> !IN_FAILED_TRANSACTION.equals(e.getSQLState()))
                .reduce((outer, inner) -> inner)
                .or(() -> all.stream().findFirst());
    }

    /** The SQLSTATE of {@link #sqlException()}, or an empty text. */
    String sqlState() {
        return sqlException().map(SQLException::getSQLState).orElse("");
    }

    FailureException inProject(Problem problem) {
        return new FailureException(Fault.PROJECT, List.of(problem), exception);
    }

    FailureException inEnvironment(Problem problem) {
        return new FailureException(Fault.ENVIRONMENT, List.of(problem), exception);
    }

    private Stream<Throwable> chain() {
        Set<Throwable> found = Collections.newSetFromMap(new IdentityHashMap<>());
        Stream.Builder<Throwable> chain = Stream.builder();
        addTo(chain, found, exception);
        return chain.build();
    }

    private static void addTo(Stream.Builder<Throwable> chain, Set<Throwable> found, @Nullable Throwable exception) {
        if (exception == null || !found.add(exception)) {
            return;
        }
        chain.add(exception);
        addTo(chain, found, exception.getCause());
        for (Throwable suppressed : exception.getSuppressed()) {
            addTo(chain, found, suppressed);
        }
        if (exception instanceof SQLException sqlException) {
            addTo(chain, found, sqlException.getNextException());
        }
    }
}
