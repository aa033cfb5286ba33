package io.github.redshiftdevops.local.procedure.statement;

import io.github.redshiftdevops.local.procedure.parse.BodyParser;
import io.github.redshiftdevops.local.procedure.parse.Tokens;
import io.github.redshiftdevops.local.procedure.run.Expression;
import io.github.redshiftdevops.local.procedure.run.Frame;
import io.github.redshiftdevops.sql.Token;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code EXIT} and {@code CONTINUE}, with or without label and WHEN. */
record Exit(int line, Flow flow, Optional<Expression> condition) implements ProcedureStatement {

    static Exit read(BodyParser parser, @Nullable String ignored) {
        int line = parser.line();
        Tokens tokens = parser.tokens();
        Token word = tokens.next();
        Flow.Kind kind = word.isWord("exit") ? Flow.Kind.EXIT : Flow.Kind.CONTINUE;
        String label = tokens.at("when") || tokens.at(";") ? null : label(parser, kind);
        if (label == null && !parser.inLoop()) {
            throw tokens.error(word, word.text().toUpperCase(java.util.Locale.ROOT) + " cannot be used outside a loop");
        }
        Optional<Expression> condition = tokens.accept("when") ? Optional.of(parser.expression(";")) : Optional.empty();
        tokens.expect(";");
        return new Exit(line, new Flow(kind, label), condition);
    }

    private static String label(BodyParser parser, Flow.Kind kind) {
        Token token = parser.tokens().peek();
        String label = parser.tokens().name();
        if (!parser.hasLabel(label, kind == Flow.Kind.CONTINUE)) {
            throw parser.tokens()
                    .error(
                            token,
                            "there is no label \"" + label + "\" attached to any "
                                    + (kind == Flow.Kind.CONTINUE ? "" : "block or ")
                                    + "loop enclosing this statement");
        }
        return label;
    }

    @Override
    public String kind() {
        return flow.kind() == Flow.Kind.EXIT ? "exit" : "continue";
    }

    @Override
    public Flow execute(Frame frame) {
        boolean goes = condition.map(expression -> expression.isTrue(frame)).orElse(true);
        return goes ? flow : Flow.NEXT;
    }
}
