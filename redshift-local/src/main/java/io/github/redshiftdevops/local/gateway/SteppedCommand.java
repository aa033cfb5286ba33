package io.github.redshiftdevops.local.gateway;

import io.github.redshiftdevops.local.execution.Command;
import io.github.redshiftdevops.local.execution.ResultSink;
import io.github.redshiftdevops.local.execution.RowSink;
import io.github.redshiftdevops.local.execution.Severity;
import io.github.redshiftdevops.local.execution.SqlError;
import io.github.redshiftdevops.local.execution.SqlSession;
import io.github.redshiftdevops.local.execution.TransactionMode;
import io.github.redshiftdevops.local.execution.Value;
import io.github.redshiftdevops.local.gateway.Translation.PassedOn;
import io.github.redshiftdevops.local.rewrite.Steps;
import io.github.redshiftdevops.sql.Lexer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A statement that needs more than its text: {@link Steps} before and behind it, in the same transaction. */
record SteppedCommand(PassedOn statement) implements Command {

    /** Position, internal position and query, context: fields that speak of our own SQL. */
    private static final char[] OWN_PLACES = {'P', 'p', 'q', 'W'};

    @Override
    public String execute(SqlSession session, List<Value> parameters, ResultSink result) {
        Steps steps = statement.rewritten().steps();
        steps.alone().ifPresent(name -> refuseInBlock(session, name));
        boolean creates = steps.created().map(table -> isAbsent(session, table)).orElse(true);
        steps.before().forEach(sql -> runStep(session, sql));
        String tag = run(session, parameters);
        if (creates) {
            steps.after().forEach(sql -> runStep(session, sql));
        }
        steps.warnings().forEach(warning -> session.notice(Severity.WARNING, warning));
        return steps.tag().orElse(tag);
    }

    private static void refuseInBlock(SqlSession session, String name) {
        if (session.transactionMode() != TransactionMode.AUTOCOMMIT) {
            throw SqlError.of("25001", name + " cannot run inside a transaction block");
        }
    }

    private static boolean isAbsent(SqlSession session, String table) {
        List<Optional<String>> found = new ArrayList<>();
        session.query(
                "select pg_catalog.to_regclass(" + Lexer.quoteLiteral(table) + ")",
                List.of(),
                (columns, row) -> found.add(Optional.ofNullable(row.get(0))));
        return found.get(0).isEmpty();
    }

    /** An error in it is about the client's statement, and none of its places is the client's. */
    private static void runStep(SqlSession session, String sql) {
        try {
            session.query(sql, List.of(), RowSink.NONE);
        } catch (SqlError e) {
            SqlError error = e;
            for (char field : OWN_PLACES) {
                error = error.without(field);
            }
            throw error.isFromServer() ? SqlError.fromServer(RedshiftWords.of(error.fields())) : error;
        }
    }

    private String run(SqlSession session, List<Value> parameters) {
        try {
            return session.query(statement.rewritten().text(), parameters, RowSink.NONE)
                    .tag();
        } catch (SqlError e) {
            throw e.isFromServer() ? SqlError.fromServer(ErrorReports.inClientText(e.fields(), statement)) : e;
        }
    }
}
