package io.github.redshiftdevops.local.execution;

import java.util.List;
import java.util.Optional;

/** A statement that the gateway executes itself, because PostgreSQL has no counterpart to it. Immutable. */
public interface Command {

    /**
     * A PostgreSQL query without parameters that has the columns of the command's result, for example {@code select
     * null::int4 as total}; empty if it returns no rows.
     *
     * @param parameterTypes the OIDs that the client declared; 0 where it declared none
     * @throws SqlError if the statement names something that does not exist
     */
    default Optional<String> resultShape(SqlSession session, List<Integer> parameterTypes) {
        return Optional.empty();
    }

    /**
     * Executes the command.
     *
     * @return the command tag, for example {@code CALL}
     * @throws SqlError if it fails
     */
    String execute(SqlSession session, List<Value> parameters, ResultSink result);

    /** Whether it must not run in the implicit transaction of statements that were sent together with it. */
    default boolean endsImplicitTransaction() {
        return false;
    }

    /** Whether it runs other statements, which {@code statement_timeout} limits all together. */
    default boolean hasStatements() {
        return false;
    }
}
