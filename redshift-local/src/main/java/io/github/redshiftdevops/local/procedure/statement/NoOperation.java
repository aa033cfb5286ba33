package io.github.redshiftdevops.local.procedure.statement;

import io.github.redshiftdevops.local.procedure.parse.BodyParser;
import io.github.redshiftdevops.local.procedure.run.Frame;
import org.jspecify.annotations.Nullable;

/** {@code NULL}, which does nothing. */
record NoOperation(int line) implements ProcedureStatement {

    static NoOperation read(BodyParser parser, @Nullable String label) {
        int line = parser.line();
        parser.tokens().expect("null", ";");
        return new NoOperation(line);
    }

    @Override
    public String kind() {
        return "null";
    }

    @Override
    public Flow execute(Frame frame) {
        return Flow.NEXT;
    }
}
