package io.github.redshiftdevops.local.procedure.run;

import io.github.redshiftdevops.local.execution.Outcome;
import io.github.redshiftdevops.local.execution.RowSink;
import io.github.redshiftdevops.local.execution.SqlError;
import io.github.redshiftdevops.local.execution.SqlSession;
import io.github.redshiftdevops.local.execution.TransactionMode;

/**
 * The transaction of a call: what begins it, what ends it, and what an exception handler does to it. Not thread-safe.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/stored-procedure-transaction-management.html">Managing
 *     transactions</a>
 */
public abstract sealed class Transactions permits AtomicTransactions, NonatomicTransactions, RestartingTransactions {

    private final SqlSession session;
    private final Surroundings surroundings;
    private long ended;

    Transactions(SqlSession session, Surroundings surroundings) {
        this.session = session;
        this.surroundings = surroundings;
    }

    /** The transactions of a client's CALL, by where it was called and how the procedure was created. */
    public static Transactions of(SqlSession session, Surroundings surroundings, CallSettings settings) {
        boolean inBlock = session.transactionMode() != TransactionMode.AUTOCOMMIT;
        if (settings.nonatomic()) {
            return inBlock
                    ? new NonatomicBlockTransactions(session, surroundings)
                    : new NonatomicTransactions(session, surroundings);
        }
        boolean atomic = inBlock || settings.hasOptions();
        return atomic
                ? new AtomicTransactions(session, surroundings, !inBlock)
                : new TopLevelTransactions(session, surroundings);
    }

    /** The transactions of a procedure that another calls. */
    public Transactions nested(CallSettings settings) {
        if (settings.nonatomic() != isNonatomic()) {
            throw SqlError.of(
                    "0A000", "a procedure cannot call one that was created in another transaction mode (NONATOMIC)");
        }
        return settings.hasOptions() ? new AtomicTransactions(session, surroundings, false) : this;
    }

    /** The role and parameters with which the procedures run. */
    public Surroundings surroundings() {
        return surroundings;
    }

    SqlSession session() {
        return session;
    }

    /** A number that changes with each end of a transaction; cursors opened before are closed. */
    public long ended() {
        return ended;
    }

    void countEnd() {
        ended++;
    }

    void restart(boolean commit) {
        if (commit) {
            session.commit();
        } else {
            session.rollback();
        }
        session.begin();
        countEnd();
        if (!commit) {
            surroundings.reapply();
        }
    }

    /** Rolls back and gives the client's role and parameters back, which a commit in between may have made lasting. */
    void giveUp() {
        session.rollback();
        if (surroundings.depth() > 0) {
            session.begin();
            surroundings.restore(0);
            session.commit();
        }
    }

    /** Whether the procedures were created as NONATOMIC. */
    public abstract boolean isNonatomic();

    /** What {@link SqlSession#enter} is told while the procedure runs. */
    public abstract TransactionMode mode();

    /** The client's call begins. */
    public abstract void open();

    /** The client's call has come to its end. */
    public abstract void close();

    /** The client's call has failed. */
    public abstract void abandon();

    /** Runs an SQL statement of the procedure. */
    abstract Outcome execute(SqlCommand command, RowSink rows);

    Outcome send(SqlCommand command, RowSink rows) {
        return session.executeStatement(command.sql(), command.parameters(), rows);
    }

    /** Makes sure of a transaction for a cursor. */
    public abstract void needForCursor();

    /** The statement COMMIT, or ROLLBACK if not to commit. */
    public abstract void end(boolean commit);

    /** The statement START TRANSACTION. */
    public abstract void start();

    /** Undoes what failed, before an exception handler runs. */
    public abstract void recover();

    /**
     * An exception handler has come to its end.
     *
     * @return whether the error is to be thrown again
     */
    public abstract boolean handled();
}
