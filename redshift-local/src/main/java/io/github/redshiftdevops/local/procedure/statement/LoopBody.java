package io.github.redshiftdevops.local.procedure.statement;

import io.github.redshiftdevops.local.procedure.parse.BodyParser;
import io.github.redshiftdevops.local.procedure.run.Frame;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a loop repeats. */
record LoopBody(@Nullable String label, StatementList statements) {

    /** Reads from LOOP to the semicolon behind END LOOP. */
    static LoopBody read(BodyParser parser, @Nullable String label) {
        parser.tokens().expect("loop");
        StatementList statements = StatementKinds.statements(parser, "end");
        parser.tokens().expect("end", "loop");
        parser.endLabel(label);
        parser.tokens().expect(";");
        return new LoopBody(label, statements);
    }

    /** Runs it once; returns where the procedure goes on if this ends the loop. */
    Optional<Flow> iterate(Frame frame) {
        frame.call().session().checkCancelled();
        Flow flow = statements.run(frame);
        boolean mine = flow.label() == null || flow.label().equals(label);
        return switch (flow.kind()) {
            case NEXT -> Optional.empty();
            case CONTINUE -> mine ? Optional.empty() : Optional.of(flow);
            case EXIT -> Optional.of(mine ? Flow.NEXT : flow);
            case RETURN -> Optional.of(flow);
        };
    }
}
