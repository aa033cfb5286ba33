package io.github.redshiftdevops.local.procedure;

import io.github.redshiftdevops.local.execution.Command;
import io.github.redshiftdevops.local.execution.ResultSink;
import io.github.redshiftdevops.local.execution.SqlError;
import io.github.redshiftdevops.local.execution.SqlSession;
import io.github.redshiftdevops.local.execution.TransactionMode;
import io.github.redshiftdevops.local.execution.Value;
import io.github.redshiftdevops.local.procedure.parse.BodySyntaxException;
import io.github.redshiftdevops.local.procedure.parse.Tokens;
import io.github.redshiftdevops.local.procedure.statement.ProcedureBody;
import io.github.redshiftdevops.sql.Lexer;
import io.github.redshiftdevops.sql.Statement;
import io.github.redshiftdevops.sql.Token;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * {@code CREATE [OR REPLACE] PROCEDURE}. The source is parsed, so that an error in it shows now, and stored.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_PROCEDURE.html">CREATE PROCEDURE</a>
 */
record CreateProcedure(ProcedureHeader header, String source) implements Command {

    private static final int LARGEST_SOURCE = 2 * 1024 * 1024;

    /** @throws SqlError 42601 if the statement or the source is wrong */
    static CreateProcedure parse(Statement statement) {
        ProcedureHeader header = header(statement);
        String source = Lexer.stringValue(header.source());
        if (source.getBytes(StandardCharsets.UTF_8).length > LARGEST_SOURCE) {
            throw SqlError.of("54000", "the source of a procedure can have at most 2 MB");
        }
        try {
            ProcedureBody.parse(
                    header.procedure(),
                    header.arguments().stream().map(Argument::name).toList(),
                    source);
        } catch (BodySyntaxException e) {
            throw e.inBody(statement, offset(header.source(), source, e.offset()), header.procedure());
        }
        return new CreateProcedure(header, source);
    }

    private static ProcedureHeader header(Statement statement) {
        try {
            return HeaderParser.read(new Tokens(statement.text()));
        } catch (BodySyntaxException e) {
            throw e.inStatement(statement);
        }
    }

    /** Where a place of the source is in the statement; of a literal with escapes, where the literal is. */
    private static int offset(Token literal, String source, int offsetInSource) {
        int start = literal.text().indexOf(source);
        return literal.start() + (start < 0 ? 0 : start + offsetInSource);
    }

    @Override
    public String execute(SqlSession session, List<Value> parameters, ResultSink result) {
        ProcedureStore store = new ProcedureStore(session);
        if (session.transactionMode() == TransactionMode.AUTOCOMMIT) {
            inTransaction(session, store);
        } else {
            store.put(header, source);
        }
        return "CREATE PROCEDURE";
    }

    private void inTransaction(SqlSession session, ProcedureStore store) {
        session.begin();
        try {
            store.put(header, source);
            session.commit();
        } catch (SqlError e) {
            session.rollback();
            throw e;
        }
    }
}
