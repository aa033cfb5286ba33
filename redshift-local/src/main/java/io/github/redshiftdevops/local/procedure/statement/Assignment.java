package io.github.redshiftdevops.local.procedure.statement;

import io.github.redshiftdevops.local.procedure.parse.BodyParser;
import io.github.redshiftdevops.local.procedure.run.Expression;
import io.github.redshiftdevops.local.procedure.run.Frame;
import io.github.redshiftdevops.local.procedure.run.VariableRef;

/** {@code variable := expression}, also with {@code =}. */
record Assignment(int line, VariableRef target, Expression expression) implements ProcedureStatement {

    static Assignment read(BodyParser parser) {
        int line = parser.line();
        VariableRef target = parser.variable();
        parser.tokens().next();
        Expression expression = parser.expression(";");
        parser.tokens().expect(";");
        return new Assignment(line, target, expression);
    }

    @Override
    public String kind() {
        return "assignment";
    }

    @Override
    public Flow execute(Frame frame) {
        frame.write(target, expression.evaluate(frame, frame.typeOf(target)));
        return Flow.NEXT;
    }
}
