package io.github.redshiftdevops.local.procedure.statement;

import io.github.redshiftdevops.local.execution.Column;
import io.github.redshiftdevops.local.execution.SqlError;
import io.github.redshiftdevops.local.procedure.parse.BodyParser;
import io.github.redshiftdevops.local.procedure.parse.Tokens;
import io.github.redshiftdevops.local.procedure.run.Datum;
import io.github.redshiftdevops.local.procedure.run.Expression;
import io.github.redshiftdevops.local.procedure.run.Frame;
import io.github.redshiftdevops.local.procedure.run.Scalar;
import io.github.redshiftdevops.sql.Problem;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code CASE .. END CASE}, simple or searched.
 *
 * @param search what is compared, evaluated once; null in the searched form
 * @param slot holds its value
 * @param otherwise null if there is no ELSE
 */
record CaseStatement(
        int line,
        @Nullable Expression search,
        int slot,
        List<If.Branch> branches,
        @Nullable StatementList otherwise) implements ProcedureStatement {

    static CaseStatement read(BodyParser parser, @Nullable String label) {
        int line = parser.line();
        Tokens tokens = parser.tokens();
        tokens.expect("case");
        Expression search = tokens.at("when") ? null : parser.expression("when");
        int slot = parser.hiddenSlot();
        List<If.Branch> branches = new ArrayList<>();
        while (tokens.accept("when")) {
            Expression when = parser.expression("then");
            tokens.expect("then");
            Expression condition = search == null ? when : when.equalTo(slot);
            branches.add(new If.Branch(condition, StatementKinds.statements(parser, "when", "else", "end")));
        }
        StatementList otherwise = tokens.accept("else") ? StatementKinds.statements(parser, "end") : null;
        tokens.expect("end", "case", ";");
        return new CaseStatement(line, search, slot, branches, otherwise);
    }

    @Override
    public String kind() {
        return "case";
    }

    @Override
    public Flow execute(Frame frame) {
        if (search != null) {
            Datum value = search.evaluate(frame);
            Column column = new Column("case", value.typeOid(), value.typeModifier());
            frame.declare(slot, new Scalar("case", frame.call().types().of(column), value.text()));
        }
        for (If.Branch branch : branches) {
            if (branch.condition().isTrue(frame)) {
                return branch.statements().run(frame);
            }
        }
        if (otherwise == null) {
            throw SqlError.of(Problem.of("20000", "case not found").withHint("CASE statement is missing ELSE part."));
        }
        return otherwise.run(frame);
    }
}
