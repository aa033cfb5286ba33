package io.github.redshiftdevops.local.procedure.run;

import io.github.redshiftdevops.local.execution.Outcome;
import io.github.redshiftdevops.local.execution.RowSink;
import io.github.redshiftdevops.local.execution.SqlError;
import io.github.redshiftdevops.local.execution.SqlSession;
import io.github.redshiftdevops.local.execution.TransactionMode;

/**
 * A NONATOMIC procedure called outside of a block: each statement commits by itself, unless START TRANSACTION began a
 * transaction.
 */
final class NonatomicTransactions extends Transactions {

    /** Whether START TRANSACTION began a transaction that is still open. */
    private boolean started;

    /** Whether a transaction is open only because a cursor needs one; the next statement commits it. */
    private boolean forCursor;

    NonatomicTransactions(SqlSession session, Surroundings surroundings) {
        super(session, surroundings);
    }

    @Override
    public boolean isNonatomic() {
        return true;
    }

    @Override
    public TransactionMode mode() {
        return started ? TransactionMode.PROCEDURE : TransactionMode.AUTOCOMMIT;
    }

    @Override
    public void open() {
        // each statement opens its own
    }

    @Override
    public void close() {
        if (started || forCursor) {
            finish(true);
        }
    }

    @Override
    public void abandon() {
        if (started || forCursor) {
            finish(false);
        }
    }

    @Override
    Outcome execute(SqlCommand command, RowSink rows) {
        if (started) {
            return inStarted(command, rows);
        }
        if (!forCursor) {
            session().begin();
        }
        try {
            Outcome outcome = send(command, rows);
            finish(true);
            return outcome;
        } catch (SqlError e) {
            finish(false);
            throw e;
        }
    }

    private Outcome inStarted(SqlCommand command, RowSink rows) {
        Outcome outcome = send(command, rows);
        if (command.leadingWords().isTruncate()) {
            countEnd();
        }
        return outcome;
    }

    @Override
    public void needForCursor() {
        if (!started && !forCursor) {
            session().begin();
            forCursor = true;
        }
    }

    @Override
    public void end(boolean commit) {
        if (started || forCursor) {
            finish(commit);
        }
    }

    @Override
    public void start() {
        if (forCursor) {
            finish(true);
        }
        if (!started) {
            session().begin();
            started = true;
            session().enter(mode());
        }
    }

    @Override
    public void recover() {
        abandon();
    }

    @Override
    public boolean handled() {
        return false;
    }

    private void finish(boolean commit) {
        if (commit) {
            session().commit();
        } else {
            session().rollback();
        }
        started = false;
        forCursor = false;
        session().enter(mode());
        countEnd();
    }
}
