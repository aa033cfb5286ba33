package io.github.redshiftdevops.local.procedure.statement;

import io.github.redshiftdevops.local.procedure.parse.BodyParser;
import io.github.redshiftdevops.local.procedure.parse.Tokens;
import io.github.redshiftdevops.local.procedure.run.Expression;
import io.github.redshiftdevops.local.procedure.run.Frame;
import io.github.redshiftdevops.local.procedure.run.Scalar;
import io.github.redshiftdevops.local.procedure.run.VariableType;
import java.util.Optional;

/** {@code name [CONSTANT] type [NOT NULL] [{DEFAULT | := | =} expression]}. */
record ScalarDeclaration(int line, String name, int slot, DeclaredType type, Restriction restriction)
        implements Declaration {

    /** What follows the type. */
    record Restriction(boolean constant, boolean notNull, Optional<Expression> initial) {}

    static ScalarDeclaration plain(int line, String name, int slot, DeclaredType type) {
        return new ScalarDeclaration(line, name, slot, type, new Restriction(false, false, Optional.empty()));
    }

    static ScalarDeclaration read(BodyParser parser, int line, String name) {
        Tokens tokens = parser.tokens();
        boolean constant = tokens.accept("constant");
        DeclaredType type = DeclaredType.read(parser, "not", "default", ":=", "=", ";");
        boolean notNull = tokens.accept("not");
        if (notNull) {
            tokens.expect("null");
        }
        boolean hasInitial = tokens.accept("default") || tokens.accept(":=") || tokens.accept("=");
        Optional<Expression> initial = hasInitial ? Optional.of(parser.expression(";")) : Optional.empty();
        if (notNull && initial.isEmpty()) {
            throw tokens.error(
                    "22004",
                    tokens.peek(),
                    "variable \"" + name + "\" must have a default value, since it's declared" + " NOT NULL");
        }
        // declared last: its own initial value cannot refer to it
        int slot = parser.declareScalar(name);
        tokens.expect(";");
        return new ScalarDeclaration(line, name, slot, type, new Restriction(constant, notNull, initial));
    }

    @Override
    public void initialise(Frame frame) {
        VariableType variableType = type.resolve(frame);
        String value =
                restriction.initial().map(e -> e.evaluate(frame, variableType)).orElse(null);
        Scalar variable = new Scalar(name, variableType, value);
        variable.restrict(restriction.constant(), restriction.notNull());
        frame.declare(slot, variable);
    }
}
