package io.github.redshiftdevops.local.procedure.statement;

import io.github.redshiftdevops.local.execution.SqlError;
import io.github.redshiftdevops.local.procedure.run.Frame;
import java.util.List;

/** Statements that run one after the other. */
public record StatementList(List<ProcedureStatement> statements) {

    /** Runs them until one goes elsewhere. */
    public Flow run(Frame frame) {
        for (ProcedureStatement statement : statements) {
            Flow flow = run(statement, frame);
            if (flow.kind() != Flow.Kind.NEXT) {
                return flow;
            }
        }
        return Flow.NEXT;
    }

    private static Flow run(ProcedureStatement statement, Frame frame) {
        try {
            return statement.execute(frame);
        } catch (SqlError e) {
            throw frame.located(e, "line " + statement.line() + " at " + statement.kind());
        }
    }
}
