package io.github.redshiftdevops.local.procedure.statement;

import io.github.redshiftdevops.local.procedure.parse.BodyParser;
import io.github.redshiftdevops.local.procedure.parse.Tokens;
import io.github.redshiftdevops.local.procedure.run.Datum;
import io.github.redshiftdevops.local.procedure.run.Frame;
import io.github.redshiftdevops.local.procedure.run.VariableRef;
import io.github.redshiftdevops.local.procedure.run.VariableType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code GET DIAGNOSTICS variable := ROW_COUNT}. */
record GetDiagnostics(int line, List<VariableRef> targets) implements ProcedureStatement {

    static GetDiagnostics read(BodyParser parser, @Nullable String label) {
        int line = parser.line();
        Tokens tokens = parser.tokens();
        tokens.expect("get", "diagnostics");
        List<VariableRef> targets = new ArrayList<>();
        do {
            targets.add(parser.variable());
            if (!tokens.accept(":=")) {
                tokens.expect("=");
            }
            tokens.expect("row_count");
        } while (tokens.accept(","));
        tokens.expect(";");
        return new GetDiagnostics(line, targets);
    }

    @Override
    public String kind() {
        return "get diagnostics";
    }

    @Override
    public Flow execute(Frame frame) {
        Datum count = new Datum(VariableType.BIGINT.oid(), -1, Long.toString(frame.rowCount()));
        targets.forEach(target -> frame.assign(target, count));
        return Flow.NEXT;
    }
}
