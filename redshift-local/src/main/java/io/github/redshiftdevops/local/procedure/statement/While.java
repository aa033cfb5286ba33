package io.github.redshiftdevops.local.procedure.statement;

import io.github.redshiftdevops.local.procedure.parse.BodyParser;
import io.github.redshiftdevops.local.procedure.run.Expression;
import io.github.redshiftdevops.local.procedure.run.Frame;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code WHILE .. LOOP .. END LOOP}. */
record While(int line, Expression condition, LoopBody body) implements ProcedureStatement {

    static While read(BodyParser parser, @Nullable String label) {
        int line = parser.line();
        parser.tokens().expect("while");
        Expression condition = parser.expression("loop");
        parser.enter(label, true);
        LoopBody body = LoopBody.read(parser, label);
        parser.leave();
        return new While(line, condition, body);
    }

    @Override
    public String kind() {
        return "while";
    }

    @Override
    public Flow execute(Frame frame) {
        while (condition.isTrue(frame)) {
            Optional<Flow> end = body.iterate(frame);
            if (end.isPresent()) {
                return end.get();
            }
        }
        return Flow.NEXT;
    }
}
