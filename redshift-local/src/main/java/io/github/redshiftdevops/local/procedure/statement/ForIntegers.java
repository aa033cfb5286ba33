package io.github.redshiftdevops.local.procedure.statement;

import io.github.redshiftdevops.local.execution.SqlError;
import io.github.redshiftdevops.local.procedure.parse.BodyParser;
import io.github.redshiftdevops.local.procedure.parse.Tokens;
import io.github.redshiftdevops.local.procedure.run.Expression;
import io.github.redshiftdevops.local.procedure.run.Frame;
import io.github.redshiftdevops.local.procedure.run.Scalar;
import io.github.redshiftdevops.local.procedure.run.VariableType;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code FOR i IN [REVERSE] a .. b LOOP .. END LOOP}; the variable is the loop's own. */
record ForIntegers(int line, Range range, LoopBody body) implements ProcedureStatement {

    /** @param slot of the loop's variable */
    record Range(String name, int slot, boolean reverse, Expression first, Expression last) {}

    static ForIntegers read(BodyParser parser, @Nullable String label) {
        int line = parser.line();
        Tokens tokens = parser.tokens();
        tokens.expect("for");
        String name = tokens.name();
        tokens.expect("in");
        boolean reverse = tokens.accept("reverse");
        Expression first = parser.expression("..");
        tokens.expect("..");
        Expression last = parser.expression("loop");
        parser.enter(label, true);
        Range range = new Range(name, parser.declareScalar(name), reverse, first, last);
        LoopBody body = LoopBody.read(parser, label);
        parser.leave();
        return new ForIntegers(line, range, body);
    }

    @Override
    public String kind() {
        return "for with integer loop variable";
    }

    @Override
    public Flow execute(Frame frame) {
        int step = range.reverse() ? -1 : 1;
        int value = bound(frame, range.first(), "lower");
        int last = bound(frame, range.last(), "upper");
        boolean found = false;
        Optional<Flow> end = Optional.empty();
        for (long i = value; end.isEmpty() && (last - i) * step >= 0; i += step) {
            found = true;
            frame.declare(range.slot(), new Scalar(range.name(), VariableType.INTEGER, Long.toString(i)));
            end = body.iterate(frame);
        }
        frame.setFound(found);
        return end.orElse(Flow.NEXT);
    }

    private static int bound(Frame frame, Expression expression, String which) {
        String value = expression.evaluate(frame, VariableType.INTEGER);
        if (value == null) {
            throw SqlError.of("22004", which + " bound of FOR loop cannot be null");
        }
        return Integer.parseInt(value);
    }
}
