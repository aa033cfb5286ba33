package io.github.redshiftdevops.local.procedure.statement;

import io.github.redshiftdevops.local.procedure.parse.BodyParser;
import io.github.redshiftdevops.local.procedure.parse.Tokens;
import io.github.redshiftdevops.local.procedure.run.Expression;
import io.github.redshiftdevops.local.procedure.run.Frame;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code IF .. THEN .. ELSIF .. THEN .. ELSE .. END IF}. */
record If(int line, List<Branch> branches, StatementList otherwise) implements ProcedureStatement {

    record Branch(Expression condition, StatementList statements) {}

    static If read(BodyParser parser, @Nullable String label) {
        int line = parser.line();
        Tokens tokens = parser.tokens();
        tokens.expect("if");
        List<Branch> branches = new ArrayList<>();
        do {
            Expression condition = parser.expression("then");
            tokens.expect("then");
            branches.add(new Branch(condition, StatementKinds.statements(parser, "elsif", "elseif", "else", "end")));
        } while (tokens.accept("elsif") || tokens.accept("elseif"));
        StatementList otherwise =
                tokens.accept("else") ? StatementKinds.statements(parser, "end") : new StatementList(List.of());
        tokens.expect("end", "if", ";");
        return new If(line, branches, otherwise);
    }

    @Override
    public String kind() {
        return "if";
    }

    @Override
    public Flow execute(Frame frame) {
        for (Branch branch : branches) {
            if (branch.condition().isTrue(frame)) {
                return branch.statements().run(frame);
            }
        }
        return otherwise.run(frame);
    }
}
