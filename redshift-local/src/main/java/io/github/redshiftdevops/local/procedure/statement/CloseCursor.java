package io.github.redshiftdevops.local.procedure.statement;

import io.github.redshiftdevops.local.execution.RowSink;
import io.github.redshiftdevops.local.procedure.parse.BodyParser;
import io.github.redshiftdevops.local.procedure.run.Frame;
import io.github.redshiftdevops.local.procedure.run.VariableRef;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code CLOSE cursor}. */
record CloseCursor(int line, VariableRef cursor) implements ProcedureStatement {

    static CloseCursor read(BodyParser parser, @Nullable String label) {
        int line = parser.line();
        parser.tokens().expect("close");
        VariableRef cursor = parser.variable();
        parser.tokens().expect(";");
        return new CloseCursor(line, cursor);
    }

    @Override
    public String kind() {
        return "close";
    }

    @Override
    public Flow execute(Frame frame) {
        frame.call().session().query("CLOSE " + Cursors.quotedName(frame, cursor), List.of(), RowSink.NONE);
        return Flow.NEXT;
    }
}
