package io.github.redshiftdevops.local.execution;

import io.github.redshiftdevops.local.s3.ObjectStore;
import java.io.InputStream;
import java.util.List;
import java.util.function.Supplier;

/**
 * A client's session, as the rooms see it that execute statements. All methods run on the session's own thread, on its
 * one PostgreSQL connection and in its current transaction. After a {@link SqlError} the session can be used at once;
 * whether the transaction must be rolled back first is PostgreSQL's rule.
 */
public interface SqlSession {

    /**
     * Executes one statement of Redshift's SQL on the path that a client's statement takes.
     *
     * @param parameters for {@code $1} and so on
     * @param rows takes the rows of the result
     * @throws SqlError if it fails
     */
    Outcome execute(String redshiftSql, List<Value> parameters, RowSink rows);

    /** Executes one statement that a procedure's author wrote: the log of statements tells of it. */
    default Outcome executeStatement(String redshiftSql, List<Value> parameters, RowSink rows) {
        return execute(redshiftSql, parameters, rows);
    }

    /** Logs a statement of a procedure whose parts somebody executes. */
    default <T> T logged(String redshiftSql, Supplier<T> execution) {
        return execution.get();
    }

    /** Number of the client's or the procedure's statement that is executed, as the system tables give it. */
    long queryNumber();

    /** Number of the transaction in which it is executed. */
    long transactionNumber();

    /** Opens a query of Redshift's SQL whose rows are fetched in portions. Needs a transaction. */
    Cursor open(String redshiftSql, List<Value> parameters);

    /** Executes one statement of PostgreSQL's SQL as it stands. */
    Outcome query(String postgresSql, List<Value> parameters, RowSink rows);

    /**
     * Runs PostgreSQL's {@code COPY .. FROM STDIN} and feeds it.
     *
     * @param data read to its end; the caller closes it. An {@link java.io.IOException} or {@link SqlError} that it
     *     throws fails the statement
     * @return the number of rows
     */
    long copyIn(String copyFromStdin, InputStream data);

    /** Executes PostgreSQL's SQL on another connection to the same database and commits it. */
    void executeApart(String postgresSql, List<Value> parameters);

    /** Sends a notice to the client. */
    void notice(Severity severity, String message);

    /** In whose transaction the next statement runs. */
    TransactionMode transactionMode();

    /** Says that a procedure begins or ends; returns the mode until now, to be set again later. */
    TransactionMode enter(TransactionMode mode);

    /** Opens a transaction block. */
    void begin();

    /** Ends the transaction block. */
    void commit();

    /** Ends the transaction block and undoes what was done in it. */
    void rollback();

    /** Throws 57014 if the client has asked to cancel. */
    void checkCancelled();

    /** Where {@code s3://} leads to. */
    ObjectStore s3();
}
