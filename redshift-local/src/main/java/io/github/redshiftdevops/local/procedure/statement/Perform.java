package io.github.redshiftdevops.local.procedure.statement;

import io.github.redshiftdevops.local.procedure.parse.BodyParser;
import io.github.redshiftdevops.local.procedure.run.FirstRow;
import io.github.redshiftdevops.local.procedure.run.Frame;
import io.github.redshiftdevops.local.procedure.run.SqlTemplate;
import org.jspecify.annotations.Nullable;

/** {@code PERFORM ..}: SELECT, without its result. */
record Perform(int line, SqlTemplate sql) implements ProcedureStatement {

    static Perform read(BodyParser parser, @Nullable String label) {
        int line = parser.line();
        parser.tokens().expect("perform");
        SqlTemplate sql = parser.expression(";").sql().select();
        parser.tokens().expect(";");
        return new Perform(line, sql);
    }

    @Override
    public String kind() {
        return "perform";
    }

    @Override
    public Flow execute(Frame frame) {
        FirstRow rows = new FirstRow();
        frame.execute(sql.render(frame), rows);
        frame.setRowCount(rows.count());
        frame.setFound(rows.count() > 0);
        return Flow.NEXT;
    }
}
