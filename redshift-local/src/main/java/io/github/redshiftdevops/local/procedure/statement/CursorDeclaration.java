package io.github.redshiftdevops.local.procedure.statement;

import io.github.redshiftdevops.local.procedure.parse.BodyParser;
import io.github.redshiftdevops.local.procedure.parse.Tokens;
import io.github.redshiftdevops.local.procedure.run.BoundCursor;
import io.github.redshiftdevops.local.procedure.run.Frame;
import io.github.redshiftdevops.local.procedure.run.Scalar;
import io.github.redshiftdevops.local.procedure.run.VariableType;
import java.util.ArrayList;
import java.util.List;

/** {@code name CURSOR [(parameter type, ..)] FOR query}; its variable holds its name. */
record CursorDeclaration(int line, String name, int slot, List<ScalarDeclaration> parameters) implements Declaration {

    static CursorDeclaration read(BodyParser parser, int line, String name) {
        Tokens tokens = parser.tokens();
        tokens.expect("cursor");
        parser.enter(name, false);
        List<ScalarDeclaration> parameters = readParameters(parser, line);
        if (!tokens.accept("is")) {
            tokens.expect("for");
        }
        List<Integer> slots = parameters.stream().map(ScalarDeclaration::slot).toList();
        BoundCursor bound = new BoundCursor(slots, parser.toSql(tokens.until(";")));
        parser.leave();
        int slot = parser.declareScalar(name);
        parser.bindCursor(slot, bound);
        tokens.expect(";");
        return new CursorDeclaration(line, name, slot, parameters);
    }

    private static List<ScalarDeclaration> readParameters(BodyParser parser, int line) {
        List<ScalarDeclaration> parameters = new ArrayList<>();
        Tokens tokens = parser.tokens();
        if (tokens.accept("(")) {
            do {
                String parameter = tokens.name();
                DeclaredType type = DeclaredType.read(parser, ",", ")");
                parameters.add(ScalarDeclaration.plain(line, parameter, parser.declareScalar(parameter), type));
            } while (tokens.accept(","));
            tokens.expect(")");
        }
        return parameters;
    }

    @Override
    public void initialise(Frame frame) {
        parameters.forEach(parameter -> parameter.initialise(frame));
        frame.declare(slot, new Scalar(name, VariableType.REFCURSOR, name));
    }
}
