package io.github.redshiftdevops.local.procedure.statement;

import io.github.redshiftdevops.local.procedure.parse.BodyParser;
import io.github.redshiftdevops.local.procedure.parse.Tokens;
import io.github.redshiftdevops.local.procedure.run.Frame;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A procedure's source, parsed. Immutable, and used by all sessions.
 *
 * @param slots how many variables it has
 * @param argumentSlots the slots of its arguments in order
 */
public record ProcedureBody(Block block, int slots, List<Integer> argumentSlots) {

    /**
     * Parses the source.
     *
     * @param procedure the procedure's name without schema, which qualifies its arguments
     * @param argumentNames in order; empty for one without name
     * @throws io.github.redshiftdevops.local.procedure.parse.BodySyntaxException if it is wrong
     */
    public static ProcedureBody parse(String procedure, List<Optional<String>> argumentNames, String source) {
        BodyParser parser = new BodyParser(new Tokens(source));
        parser.enter(procedure, false);
        List<Integer> slots = new ArrayList<>();
        for (int i = 0; i < argumentNames.size(); i++) {
            String number = "$" + (i + 1);
            slots.add(parser.declareScalar(number));
            argumentNames.get(i).ifPresent(name -> parser.declareAlias(name, number));
        }
        Block block = StatementKinds.body(parser);
        return new ProcedureBody(block, parser.slots(), slots);
    }

    /** Runs it in a frame that has its arguments. */
    public void run(Frame frame) {
        block.execute(frame);
    }
}
