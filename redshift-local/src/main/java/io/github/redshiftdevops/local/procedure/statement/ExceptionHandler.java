package io.github.redshiftdevops.local.procedure.statement;

import io.github.redshiftdevops.local.execution.SqlError;
import io.github.redshiftdevops.local.procedure.parse.BodyParser;
import io.github.redshiftdevops.local.procedure.parse.Tokens;
import io.github.redshiftdevops.local.procedure.run.Frame;
import io.github.redshiftdevops.local.procedure.run.Scalar;
import io.github.redshiftdevops.local.procedure.run.Transactions;
import io.github.redshiftdevops.local.procedure.run.VariableType;

/**
 * {@code EXCEPTION WHEN OTHERS THEN ..}. By default the whole transaction is rolled back, the handler's work is committed
 * and the error thrown again; in a NONATOMIC procedure the error ends here.
 *
 * @param stateSlot of SQLSTATE
 * @param messageSlot of SQLERRM
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/stored-procedure-trapping-errors.html">Trapping
 *     errors</a>
 */
record ExceptionHandler(int stateSlot, int messageSlot, StatementList statements) {

    private static final String QUERY_CANCELED = "57014";

    static ExceptionHandler read(BodyParser parser) {
        Tokens tokens = parser.tokens();
        tokens.expect("exception", "when");
        if (!tokens.at("others")) {
            throw tokens.error(
                    "42704",
                    tokens.peek(),
                    "unrecognized exception condition \"" + tokens.peek().text() + "\": only OTHERS is supported");
        }
        tokens.expect("others", "then");
        parser.enter(null, false);
        parser.enterHandler();
        int state = parser.declareScalar("sqlstate");
        int message = parser.declareScalar("sqlerrm");
        StatementList statements = StatementKinds.statements(parser, "end", "when");
        parser.leaveHandler();
        parser.leave();
        if (tokens.at("when")) {
            throw tokens.unexpected();
        }
        return new ExceptionHandler(state, message, statements);
    }

    /** Runs the statements of the block, and the handler's if one fails. */
    Flow protect(Frame frame, StatementList block) {
        try {
            return block.run(frame);
        } catch (SqlError e) {
            if (e.sqlState().equals(QUERY_CANCELED)) {
                throw e;
            }
            return handle(frame, e);
        }
    }

    private Flow handle(Frame frame, SqlError error) {
        Transactions transactions = frame.call().transactions();
        transactions.recover();
        transactions.surroundings().restore(frame.call().level().changes());
        frame.declare(stateSlot, new Scalar("sqlstate", VariableType.VARCHAR, error.sqlState()));
        frame.declare(messageSlot, new Scalar("sqlerrm", VariableType.VARCHAR, error.primaryMessage()));
        Flow flow = frame.whileCaught(error, () -> statements.run(frame));
        if (transactions.handled()) {
            throw error;
        }
        return flow;
    }
}
