package io.github.redshiftdevops.local.procedure.run;

import io.github.redshiftdevops.local.execution.SqlError;
import io.github.redshiftdevops.local.execution.SqlSession;

/** A procedure called outside of a block: one transaction after the other, the last committed at the end of the call. */
final class TopLevelTransactions extends RestartingTransactions {

    TopLevelTransactions(SqlSession session, Surroundings surroundings) {
        super(session, surroundings);
    }

    @Override
    public boolean isNonatomic() {
        return false;
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
    public void start() {
        throw SqlError.of("0A000", "START TRANSACTION is only supported in procedures created as NONATOMIC");
    }

    @Override
    public boolean handled() {
        restart(true);
        return true;
    }
}
