package io.github.redshiftdevops.local.procedure.run;

import io.github.redshiftdevops.local.execution.SqlSession;

/**
 * A NONATOMIC procedure called inside of the client's block: its statements join the client's transaction, and what ends
 * that begins the next, which the client ends.
 */
final class NonatomicBlockTransactions extends RestartingTransactions {

    NonatomicBlockTransactions(SqlSession session, Surroundings surroundings) {
        super(session, surroundings);
    }

    @Override
    public boolean isNonatomic() {
        return true;
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
    public void start() {
        // the client's transaction is open already
    }

    @Override
    public boolean handled() {
        return false;
    }
}
