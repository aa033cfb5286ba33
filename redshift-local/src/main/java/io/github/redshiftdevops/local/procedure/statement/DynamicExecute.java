package io.github.redshiftdevops.local.procedure.statement;

import io.github.redshiftdevops.local.execution.Column;
import io.github.redshiftdevops.local.execution.Outcome;
import io.github.redshiftdevops.local.execution.SqlError;
import io.github.redshiftdevops.local.procedure.parse.BodyParser;
import io.github.redshiftdevops.local.procedure.parse.CallParser;
import io.github.redshiftdevops.local.procedure.parse.Tokens;
import io.github.redshiftdevops.local.procedure.run.Expression;
import io.github.redshiftdevops.local.procedure.run.FirstRow;
import io.github.redshiftdevops.local.procedure.run.Frame;
import io.github.redshiftdevops.local.procedure.run.SqlCommand;
import io.github.redshiftdevops.local.procedure.run.Target;
import io.github.redshiftdevops.local.procedure.run.VariableType;
import io.github.redshiftdevops.sql.Statement;
import io.github.redshiftdevops.sql.Statements;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * {@code EXECUTE expression [INTO target]}. The string takes a client's path; no variables are looked for in it.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/c_PLpgSQL-statements.html#r_PLpgSQL-dynamic-sql">Dynamic
 *     SQL</a>
 */
record DynamicExecute(int line, Expression text, Optional<Target> target) implements ProcedureStatement {

    static DynamicExecute read(BodyParser parser, @Nullable String label) {
        int line = parser.line();
        Tokens tokens = parser.tokens();
        tokens.expect("execute");
        Expression text = parser.expression("into", ";");
        Optional<Target> target = tokens.accept("into") ? Optional.of(parser.target()) : Optional.empty();
        tokens.expect(";");
        return new DynamicExecute(line, text, target);
    }

    @Override
    public String kind() {
        return "execute statement";
    }

    @Override
    public Flow execute(Frame frame) {
        String sql = text.evaluate(frame, VariableType.VARCHAR);
        if (sql == null) {
            throw SqlError.of("22004", "cannot EXECUTE a null querystring");
        }
        List<Column> columns = List.of();
        FirstRow first = new FirstRow();
        for (Statement statement : Statements.split(sql)) {
            first = new FirstRow();
            columns = run(frame, statement, first).columns();
        }
        if (target.isPresent()) {
            target.get().assign(frame, columns, first.row());
        }
        return Flow.NEXT;
    }

    private static Outcome run(Frame frame, Statement statement, FirstRow first) {
        SqlCommand command = SqlCommand.dynamic(statement.text().strip());
        if (command.leadingWords().isTransactionControl()) {
            throw SqlError.of("0A000", "EXECUTE of transaction commands is not implemented");
        }
        if (command.leadingWords().startWith("call")) {
            frame.call().calls().call(frame.call(), CallParser.parse(statement));
            return new Outcome("CALL", List.of());
        }
        Outcome outcome = frame.execute(command, first);
        frame.setRowCount(outcome.rowCount());
        return outcome;
    }
}
