package io.github.redshiftdevops.local.procedure.statement;

import io.github.redshiftdevops.local.execution.SqlError;
import io.github.redshiftdevops.local.procedure.parse.BodyParser;
import io.github.redshiftdevops.local.procedure.parse.Tokens;
import io.github.redshiftdevops.local.procedure.run.Frame;
import io.github.redshiftdevops.local.procedure.run.Transactions;
import org.jspecify.annotations.Nullable;

/**
 * {@code COMMIT}, {@code ROLLBACK} and {@code START TRANSACTION}.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/stored-procedure-transaction-management.html">Managing
 *     transactions</a>
 */
record TransactionControl(int line, Command command) implements ProcedureStatement {

    enum Command {
        COMMIT,
        ROLLBACK,
        START_TRANSACTION
    }

    static TransactionControl read(BodyParser parser, @Nullable String label) {
        int line = parser.line();
        Tokens tokens = parser.tokens();
        Command command = Command.COMMIT;
        if (tokens.accept("start")) {
            tokens.expect("transaction");
            command = Command.START_TRANSACTION;
        } else {
            command = tokens.next().isWord("commit") ? Command.COMMIT : Command.ROLLBACK;
            if (!tokens.accept("work")) {
                tokens.accept("transaction");
            }
        }
        tokens.expect(";");
        return new TransactionControl(line, command);
    }

    @Override
    public String kind() {
        return "SQL statement";
    }

    @Override
    public Flow execute(Frame frame) {
        Transactions transactions = frame.call().transactions();
        try {
            switch (command) {
                case COMMIT -> transactions.end(true);
                case ROLLBACK -> transactions.end(false);
                case START_TRANSACTION -> transactions.start();
            }
        } catch (SqlError e) {
            throw frame.inSqlStatement(e, command.name().replace('_', ' '));
        }
        return Flow.NEXT;
    }
}
