package io.github.redshiftdevops.local.gateway;

import io.github.redshiftdevops.local.execution.Command;
import io.github.redshiftdevops.local.execution.ResultSink;
import io.github.redshiftdevops.local.execution.RowSink;
import io.github.redshiftdevops.local.execution.SqlError;
import io.github.redshiftdevops.local.execution.SqlSession;
import io.github.redshiftdevops.local.execution.TransactionMode;
import io.github.redshiftdevops.local.execution.Value;
import io.github.redshiftdevops.local.rewrite.Rewriter;
import io.github.redshiftdevops.sql.Problem;
import io.github.redshiftdevops.sql.Statement;
import io.github.redshiftdevops.sql.Token;
import java.util.List;
import java.util.Optional;

/**
 * TRUNCATE, which commits the transaction that it runs in.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_TRUNCATE.html">TRUNCATE</a>
 */
record TruncateCommand(Statement statement) implements Command {

    static Optional<Command> parse(Statement statement) {
        List<Token> tokens = statement.significantTokens();
        return tokens.get(0).isWord("truncate") ? Optional.of(new TruncateCommand(statement)) : Optional.empty();
    }

    @Override
    public String execute(SqlSession session, List<Value> parameters, ResultSink result) {
        TransactionMode mode = session.transactionMode();
        if (mode == TransactionMode.ATOMIC_PROCEDURE) {
            throw SqlError.of(Problem.of(
                            "0A000",
                            "TRUNCATE cannot be invoked from a procedure that is executing in an atomic context.")
                    .withHint("Try calling the procedure as a top-level call i.e. not from within an explicit"
                            + " transaction block. Or, if this procedure (or one of its ancestors in the call"
                            + " chain) was created with SET config options, recreate the procedure without"
                            + " them."));
        }
        boolean inBlock = mode != TransactionMode.AUTOCOMMIT;
        if (inBlock) {
            truncate(session, parameters);
            session.commit();
            session.begin();
        } else {
            // the block also takes up an implicit transaction of statements that were sent together with it
            session.begin();
            truncateOrRollBack(session, parameters);
            session.commit();
        }
        return "TRUNCATE TABLE";
    }

    private void truncateOrRollBack(SqlSession session, List<Value> parameters) {
        try {
            truncate(session, parameters);
        } catch (SqlError e) {
            session.rollback();
            throw e;
        }
    }

    private void truncate(SqlSession session, List<Value> parameters) {
        session.query(Rewriter.rewrite(statement).text(), parameters, RowSink.NONE);
    }
}
