package io.github.redshiftdevops.local.procedure.statement;

import io.github.redshiftdevops.local.execution.SqlError;
import io.github.redshiftdevops.local.procedure.parse.BodyParser;
import io.github.redshiftdevops.local.procedure.parse.Tokens;
import io.github.redshiftdevops.local.procedure.run.Frame;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * {@code [DECLARE ..] BEGIN .. [EXCEPTION ..] END}.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/c_PLpgSQL-structure.html#r_PLpgSQL-block">Block</a>
 */
record Block(
        int line,
        @Nullable String label,
        List<Declaration> declarations,
        StatementList statements,
        Optional<ExceptionHandler> handler)
        implements ProcedureStatement {

    static Block read(BodyParser parser, @Nullable String label) {
        Block block = readOutermost(parser, label);
        parser.tokens().expect(";");
        return block;
    }

    /** Reads up to END, without the semicolon. */
    static Block readOutermost(BodyParser parser, @Nullable String label) {
        Tokens tokens = parser.tokens();
        parser.enter(label, false);
        List<Declaration> declarations = new ArrayList<>();
        while (tokens.accept("declare")) {
            while (!tokens.at("begin") && !tokens.at("declare")) {
                Declaration.read(parser).ifPresent(declarations::add);
            }
        }
        int line = parser.line();
        tokens.expect("begin");
        StatementList statements = StatementKinds.statements(parser, "end", "exception");
        Optional<ExceptionHandler> handler =
                tokens.at("exception") ? Optional.of(ExceptionHandler.read(parser)) : Optional.empty();
        tokens.expect("end");
        parser.endLabel(label);
        parser.leave();
        return new Block(line, label, declarations, statements, handler);
    }

    @Override
    public String kind() {
        return "block";
    }

    @Override
    public Flow execute(Frame frame) {
        declarations.forEach(declaration -> initialise(declaration, frame));
        Flow flow = handler.isPresent() ? handler.get().protect(frame, statements) : statements.run(frame);
        return flow.exits(label) ? Flow.NEXT : flow;
    }

    private static void initialise(Declaration declaration, Frame frame) {
        try {
            declaration.initialise(frame);
        } catch (SqlError e) {
            throw frame.located(
                    e, "line " + declaration.line() + " during statement block local variable initialization");
        }
    }
}
