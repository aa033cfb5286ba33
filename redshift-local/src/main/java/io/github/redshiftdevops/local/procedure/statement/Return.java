package io.github.redshiftdevops.local.procedure.statement;

import io.github.redshiftdevops.local.procedure.parse.BodyParser;
import io.github.redshiftdevops.local.procedure.run.Frame;
import org.jspecify.annotations.Nullable;

/** {@code RETURN}, without a value. */
record Return(int line) implements ProcedureStatement {

    static Return read(BodyParser parser, @Nullable String label) {
        int line = parser.line();
        parser.tokens().expect("return");
        if (!parser.tokens().accept(";")) {
            throw parser.tokens()
                    .error("42804", parser.tokens().peek(), "RETURN cannot have a parameter in a procedure");
        }
        return new Return(line);
    }

    @Override
    public String kind() {
        return "return";
    }

    @Override
    public Flow execute(Frame frame) {
        return Flow.RETURN;
    }
}
