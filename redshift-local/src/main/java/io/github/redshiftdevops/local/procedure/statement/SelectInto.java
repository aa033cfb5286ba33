package io.github.redshiftdevops.local.procedure.statement;

import io.github.redshiftdevops.local.execution.Outcome;
import io.github.redshiftdevops.local.procedure.parse.BodyParser;
import io.github.redshiftdevops.local.procedure.parse.Tokens;
import io.github.redshiftdevops.local.procedure.run.FirstRow;
import io.github.redshiftdevops.local.procedure.run.Frame;
import io.github.redshiftdevops.local.procedure.run.SqlTemplate;
import io.github.redshiftdevops.local.procedure.run.Target;
import io.github.redshiftdevops.sql.Token;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code SELECT .. INTO target ..}: the first row goes into variables. INTO and a table's name is plain SQL. */
record SelectInto(int line, SqlTemplate sql, Target target) implements ProcedureStatement {

    static ProcedureStatement read(BodyParser parser, @Nullable String label) {
        int line = parser.line();
        Tokens tokens = parser.tokens();
        List<Token> query = new ArrayList<>(tokens.until("into", ";"));
        while (tokens.at("into")) {
            boolean ofInsert = query.get(query.size() - 1).isAnyWord("insert", "merge");
            Token into = tokens.next();
            if (!ofInsert && parser.atVariable()) {
                return readTarget(parser, line, query);
            }
            query.add(into);
            query.addAll(tokens.until("into", ";"));
        }
        tokens.expect(";");
        return new SqlStatement(line, parser.toSql(query));
    }

    private static SelectInto readTarget(BodyParser parser, int line, List<Token> query) {
        Target target = parser.target();
        if (!parser.tokens().at(";")) {
            query.addAll(parser.tokens().until(";"));
        }
        parser.tokens().expect(";");
        return new SelectInto(line, parser.toSql(query), target);
    }

    @Override
    public String kind() {
        return "select into variables";
    }

    @Override
    public Flow execute(Frame frame) {
        FirstRow first = new FirstRow();
        Outcome outcome = frame.execute(sql.render(frame), first);
        target.assign(frame, outcome.columns(), first.row());
        frame.setRowCount(Math.min(first.count(), 1));
        frame.setFound(first.count() > 0);
        return Flow.NEXT;
    }
}
