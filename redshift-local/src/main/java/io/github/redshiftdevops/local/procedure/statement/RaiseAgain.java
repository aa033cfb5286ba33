package io.github.redshiftdevops.local.procedure.statement;

import io.github.redshiftdevops.local.execution.SqlError;
import io.github.redshiftdevops.local.procedure.parse.BodyParser;
import io.github.redshiftdevops.local.procedure.run.Frame;

/** {@code RAISE} alone: throws the error again that the exception handler has caught. */
record RaiseAgain(int line) implements ProcedureStatement {

    static RaiseAgain read(BodyParser parser, int line) {
        if (!parser.inHandler()) {
            throw parser.tokens().unexpected();
        }
        parser.tokens().expect(";");
        return new RaiseAgain(line);
    }

    @Override
    public String kind() {
        return "raise";
    }

    @Override
    public Flow execute(Frame frame) {
        if (!frame.call().transactions().isNonatomic()) {
            throw SqlError.of(
                    "0A000",
                    "RAISE without level is only supported in exception handlers of procedures created as NONATOMIC");
        }
        throw frame.caught();
    }
}
