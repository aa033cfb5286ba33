package io.github.redshiftdevops.local.procedure.run;

import io.github.redshiftdevops.local.execution.Outcome;
import io.github.redshiftdevops.local.execution.RowSink;
import io.github.redshiftdevops.local.execution.SqlSession;
import io.github.redshiftdevops.local.execution.TransactionMode;

/**
 * A NONATOMIC procedure called inside of the client's block: its statements join the client's transaction, and what ends
 * that begins the next, which the client ends.
 */
final class NonatomicBlockTransactions extends Transactions {

    NonatomicBlockTransactions(SqlSession session, Surroundings surroundings) {
        super(session, surroundings);
    }

    @Override
    public boolean isNonatomic() {
        return true;
    }

    @Override
    public TransactionMode mode() {
        return TransactionMode.PROCEDURE;
    }

    @Override
    public void open() {
        // the client has
    }

    @Override
    public void close() {
        // the client will
    }

    @Override
    public void abandon() {
        // the client must
    }

    @Override
    Outcome execute(SqlCommand command, RowSink rows) {
        Outcome outcome = send(command, rows);
        if (command.leadingWords().isTruncate()) {
            countEnd();
        }
        return outcome;
    }

    @Override
    public void needForCursor() {
        // there always is one
    }

    @Override
    public void end(boolean commit) {
        restart(commit);
    }

    @Override
    public void start() {
        // the client's transaction is open already
    }

    @Override
    public void recover() {
        restart(false);
    }

    @Override
    public boolean handled() {
        return false;
    }
}
