package io.github.redshiftdevops.local.procedure.statement;

import io.github.redshiftdevops.local.execution.Outcome;
import io.github.redshiftdevops.local.procedure.parse.BodyParser;
import io.github.redshiftdevops.local.procedure.run.FirstRow;
import io.github.redshiftdevops.local.procedure.run.Frame;
import io.github.redshiftdevops.local.procedure.run.Target;
import io.github.redshiftdevops.local.procedure.run.VariableRef;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code FETCH cursor INTO target}. */
record FetchCursor(int line, VariableRef cursor, Target target) implements ProcedureStatement {

    static FetchCursor read(BodyParser parser, @Nullable String label) {
        int line = parser.line();
        parser.tokens().expect("fetch");
        VariableRef cursor = parser.variable();
        parser.tokens().expect("into");
        Target target = parser.target();
        parser.tokens().expect(";");
        return new FetchCursor(line, cursor, target);
    }

    @Override
    public String kind() {
        return "fetch";
    }

    @Override
    public Flow execute(Frame frame) {
        FirstRow first = new FirstRow();
        String fetch = "FETCH NEXT FROM " + Cursors.quotedName(frame, cursor);
        Outcome outcome = frame.call().session().query(fetch, List.of(), first);
        target.assign(frame, outcome.columns(), first.row());
        frame.setRowCount(first.count());
        frame.setFound(first.count() > 0);
        return Flow.NEXT;
    }
}
