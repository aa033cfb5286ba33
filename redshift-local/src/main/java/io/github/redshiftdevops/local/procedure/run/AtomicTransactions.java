package io.github.redshiftdevops.local.procedure.run;

import io.github.redshiftdevops.local.execution.Outcome;
import io.github.redshiftdevops.local.execution.RowSink;
import io.github.redshiftdevops.local.execution.SqlError;
import io.github.redshiftdevops.local.execution.SqlSession;
import io.github.redshiftdevops.local.execution.TransactionMode;
import io.github.redshiftdevops.sql.Problem;

/**
 * A procedure called inside of the client's block, or created with SET options: it must not end the transaction, except
 * that a failing one rolls it back before its exception handler runs.
 */
final class AtomicTransactions extends Transactions {

    static final String HINT = "Try calling the procedure as a top-level call i.e. not from within an explicit"
            + " transaction block. Or, if this procedure (or one of its ancestors in the call chain) was created with"
            + " SET config options, recreate the procedure without them.";

    private final boolean own;

    /** @param own whether the call itself begins and ends the transaction */
    AtomicTransactions(SqlSession session, Surroundings surroundings, boolean own) {
        super(session, surroundings);
        this.own = own;
    }

    @Override
    public boolean isNonatomic() {
        return false;
    }

    @Override
    public TransactionMode mode() {
        return TransactionMode.ATOMIC_PROCEDURE;
    }

    @Override
    public void open() {
        if (own) {
            session().begin();
        }
    }

    @Override
    public void close() {
        if (own) {
            session().commit();
        }
    }

    @Override
    public void abandon() {
        if (own) {
            giveUp();
        }
    }

    @Override
    Outcome execute(SqlCommand command, RowSink rows) {
        return send(command, rows);
    }

    @Override
    public void needForCursor() {
        // there always is one
    }

    @Override
    public void end(boolean commit) {
        String statement = commit ? "COMMIT" : "ROLLBACK";
        throw SqlError.of(Problem.of(
                        "2D000",
                        statement + " cannot be invoked from a procedure that is executing in an atomic context.")
                .withHint(HINT));
    }

    @Override
    public void start() {
        throw SqlError.of("0A000", "START TRANSACTION is only supported in procedures created as NONATOMIC");
    }

    @Override
    public void recover() {
        restart(false);
    }

    @Override
    public boolean handled() {
        restart(true);
        return true;
    }
}
