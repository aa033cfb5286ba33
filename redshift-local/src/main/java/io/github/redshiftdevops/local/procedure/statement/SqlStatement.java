package io.github.redshiftdevops.local.procedure.statement;

import io.github.redshiftdevops.local.execution.Outcome;
import io.github.redshiftdevops.local.execution.RowSink;
import io.github.redshiftdevops.local.execution.SqlError;
import io.github.redshiftdevops.local.procedure.parse.BodyParser;
import io.github.redshiftdevops.local.procedure.parse.Tokens;
import io.github.redshiftdevops.local.procedure.run.Frame;
import io.github.redshiftdevops.local.procedure.run.SqlTemplate;
import io.github.redshiftdevops.sql.Problem;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A command of Redshift's SQL. */
record SqlStatement(int line, SqlTemplate sql) implements ProcedureStatement {

    /** @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/c_SQL_commands.html">SQL commands</a> */
    private static final Set<String> COMMANDS = Set.of(
            "abort",
            "alter",
            "analyze",
            "analyse",
            "attach",
            "cancel",
            "comment",
            "copy",
            "create",
            "deallocate",
            "delete",
            "desc",
            "describe",
            "detach",
            "drop",
            "explain",
            "grant",
            "insert",
            "lock",
            "merge",
            "prepare",
            "refresh",
            "reset",
            "revoke",
            "set",
            "show",
            "truncate",
            "unload",
            "update",
            "use",
            "vacuum",
            "values");

    private static final Set<String> COUNTED = Set.of("INSERT", "UPDATE", "DELETE", "MERGE");

    static SqlStatement read(BodyParser parser, @Nullable String label) {
        int line = parser.line();
        Tokens tokens = parser.tokens();
        boolean known = COMMANDS.contains(tokens.peek().text().toLowerCase(Locale.ROOT)) || tokens.at("(");
        if (!known) {
            throw tokens.unexpected();
        }
        SqlTemplate sql = parser.toSql(tokens.until(";"));
        tokens.expect(";");
        return new SqlStatement(line, sql);
    }

    @Override
    public String kind() {
        return "SQL statement";
    }

    @Override
    public Flow execute(Frame frame) {
        Outcome outcome = frame.execute(sql.render(frame), RowSink.NONE);
        if (!outcome.columns().isEmpty() && returnsRows()) {
            throw SqlError.of(Problem.of("42601", "SELECT query has no destination for result data")
                    .withHint("If you want to discard the results, use PERFORM instead."));
        }
        frame.setRowCount(outcome.rowCount());
        if (COUNTED.contains(outcome.tag().split(" ", 2)[0])) {
            frame.setFound(outcome.rowCount() > 0);
        }
        return Flow.NEXT;
    }

    private boolean returnsRows() {
        return sql.leadingWords().isQuery() || sql.leadingWords().startWith("with");
    }
}
