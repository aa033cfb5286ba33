package io.github.redshiftdevops.local.procedure.run;

import io.github.redshiftdevops.local.execution.Outcome;
import io.github.redshiftdevops.local.execution.RowSink;
import io.github.redshiftdevops.local.execution.SqlSession;
import io.github.redshiftdevops.local.execution.TransactionMode;

/** A transaction is always open, and COMMIT, ROLLBACK and TRUNCATE end it and begin the next. */
abstract sealed class RestartingTransactions extends Transactions
        permits TopLevelTransactions, NonatomicBlockTransactions {

    RestartingTransactions(SqlSession session, Surroundings surroundings) {
        super(session, surroundings);
    }

    @Override
    public final TransactionMode mode() {
        return TransactionMode.PROCEDURE;
    }

    @Override
    final Outcome execute(SqlCommand command, RowSink rows) {
        Outcome outcome = send(command, rows);
        if (command.leadingWords().isTruncate()) {
            countEnd();
        }
        return outcome;
    }

    @Override
    public final void needForCursor() {
        // there always is one
    }

    @Override
    public final void end(boolean commit) {
        restart(commit);
    }

    @Override
    public final void recover() {
        restart(false);
    }
}
