package io.github.redshiftdevops.local.procedure.statement;

import io.github.redshiftdevops.local.execution.RowSink;
import io.github.redshiftdevops.local.execution.SqlError;
import io.github.redshiftdevops.local.execution.SqlSession;
import io.github.redshiftdevops.local.procedure.parse.BodyParser;
import io.github.redshiftdevops.local.procedure.parse.CallParser;
import io.github.redshiftdevops.local.procedure.parse.Tokens;
import io.github.redshiftdevops.local.procedure.run.BoundCursor;
import io.github.redshiftdevops.local.procedure.run.Datum;
import io.github.redshiftdevops.local.procedure.run.Expression;
import io.github.redshiftdevops.local.procedure.run.Frame;
import io.github.redshiftdevops.local.procedure.run.SqlCommand;
import io.github.redshiftdevops.local.procedure.run.VariableRef;
import io.github.redshiftdevops.sql.Token;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * {@code OPEN cursor [(arguments)]}, {@code OPEN cursor FOR query} and {@code OPEN cursor FOR EXECUTE expression}. The
 * cursor is one of the server, so that a client can fetch from it by its name.
 *
 * @param parameters the slots of a bound cursor's parameters, as many as arguments
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/c_PLpgSQL-statements.html#r_PLpgSQL-cursors">Cursors</a>
 */
record OpenCursor(int line, VariableRef cursor, List<Integer> parameters, List<Expression> arguments, QuerySource query)
        implements ProcedureStatement {

    private static final AtomicLong UNNAMED = new AtomicLong();

    static OpenCursor read(BodyParser parser, @Nullable String label) {
        int line = parser.line();
        Tokens tokens = parser.tokens();
        tokens.expect("open");
        Token first = tokens.peek();
        VariableRef cursor = parser.variable();
        Optional<BoundCursor> bound = parser.boundCursor(cursor.slot());
        OpenCursor open = bound.isPresent()
                ? readBound(parser, new Start(line, first, cursor), bound.get())
                : new OpenCursor(line, cursor, List.of(), List.of(), readQuery(parser));
        tokens.expect(";");
        return open;
    }

    private static QuerySource readQuery(BodyParser parser) {
        parser.tokens().expect("for");
        return QuerySource.read(parser, ";");
    }

    private record Start(int line, Token first, VariableRef cursor) {}

    private static OpenCursor readBound(BodyParser parser, Start start, BoundCursor bound) {
        List<Expression> arguments = parser.tokens().at("(")
                ? CallParser.arguments(parser.tokens()).stream()
                        .map(parser::toExpression)
                        .toList()
                : List.of();
        if (arguments.size() != bound.parameters().size()) {
            throw parser.tokens()
                    .error(
                            start.first(),
                            "cursor \"" + start.first().text() + "\" has "
                                    + bound.parameters().size() + " arguments");
        }
        return new OpenCursor(
                start.line(), start.cursor(), bound.parameters(), arguments, new QuerySource.Static(bound.query()));
    }

    @Override
    public String kind() {
        return "open";
    }

    @Override
    public Flow execute(Frame frame) {
        for (int i = 0; i < arguments.size(); i++) {
            VariableRef parameter = VariableRef.of(parameters.get(i));
            frame.write(parameter, arguments.get(i).evaluate(frame, frame.typeOf(parameter)));
        }
        Datum name = frame.read(cursor);
        if (name.text() == null) {
            frame.write(cursor, "<unnamed portal " + UNNAMED.incrementAndGet() + ">");
        }
        SqlCommand command = query.command(frame);
        frame.call().transactions().needForCursor();
        Cursors.requireNoneOpen(frame);
        declare(frame, command);
        return Flow.NEXT;
    }

    private void declare(Frame frame, SqlCommand command) {
        SqlSession session = frame.call().session();
        String declare = "DECLARE " + Cursors.quotedName(frame, cursor) + " CURSOR FOR " + command.sql();
        try {
            session.execute(declare, command.parameters(), RowSink.NONE);
        } catch (SqlError e) {
            throw frame.inSqlStatement(e, command.sql());
        }
    }
}
