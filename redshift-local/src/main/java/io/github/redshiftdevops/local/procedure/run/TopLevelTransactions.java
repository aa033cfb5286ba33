package io.github.redshiftdevops.local.procedure.run;

import io.github.redshiftdevops.local.execution.Outcome;
import io.github.redshiftdevops.local.execution.RowSink;
import io.github.redshiftdevops.local.execution.SqlError;
import io.github.redshiftdevops.local.execution.SqlSession;
import io.github.redshiftdevops.local.execution.TransactionMode;

/** A procedure called outside of a block: one transaction after the other, the last committed at the end of the call. */
final class TopLevelTransactions extends Transactions {

    TopLevelTransactions(SqlSession session, Surroundings surroundings) {
        super(session, surroundings);
    }

    @Override
    public boolean isNonatomic() {
        return false;
    }

    @Override
    public TransactionMode mode() {
        return TransactionMode.PROCEDURE;
    }

    @Override
    public void open() {
        session().begin();
    }

    @Override
    public void close() {
        session().commit();
    }

    @Override
    public void abandon() {
        giveUp();
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
