package io.github.redshiftdevops.local.procedure.statement;

import io.github.redshiftdevops.local.procedure.parse.BodyParser;
import io.github.redshiftdevops.local.procedure.run.Frame;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code LOOP .. END LOOP}. */
record Loop(int line, LoopBody body) implements ProcedureStatement {

    static Loop read(BodyParser parser, @Nullable String label) {
        int line = parser.line();
        parser.enter(label, true);
        LoopBody body = LoopBody.read(parser, label);
        parser.leave();
        return new Loop(line, body);
    }

    @Override
    public String kind() {
        return "loop";
    }

    @Override
    public Flow execute(Frame frame) {
        while (true) {
            Optional<Flow> end = body.iterate(frame);
            if (end.isPresent()) {
                return end.get();
            }
        }
    }
}
