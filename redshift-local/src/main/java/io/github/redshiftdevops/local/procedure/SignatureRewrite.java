package io.github.redshiftdevops.local.procedure;

import io.github.redshiftdevops.local.execution.Command;
import io.github.redshiftdevops.local.execution.ResultSink;
import io.github.redshiftdevops.local.execution.RowSink;
import io.github.redshiftdevops.local.execution.SqlSession;
import io.github.redshiftdevops.local.execution.Value;
import io.github.redshiftdevops.sql.Statement;
import io.github.redshiftdevops.sql.Token;
import java.util.List;
import java.util.Optional;

/**
 * A statement that names a procedure with its arguments, such as DROP PROCEDURE: Redshift lets a name stand before its
 * mode, PostgreSQL does not.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_DROP_PROCEDURE.html">DROP PROCEDURE</a>
 */
record SignatureRewrite(String sql) implements Command {

    static Optional<Command> parse(Statement statement, List<Token> start) {
        boolean names = start.size() > 1
                && start.get(0).isAnyWord("drop", "alter", "grant", "revoke", "comment")
                && statement.tokens().stream().anyMatch(token -> token.isWord("procedure"));
        if (!names) {
            return Optional.empty();
        }
        String rewritten = rewrite(statement.significantTokens(), statement.text());
        return rewritten.equals(statement.text()) ? Optional.empty() : Optional.of(new SignatureRewrite(rewritten));
    }

    /** Exchanges name and mode where a name, a mode and a type follow each other. */
    private static String rewrite(List<Token> tokens, String text) {
        StringBuilder result = new StringBuilder(text);
        // from the end, so that offsets before stay right
        for (int i = tokens.size() - 3; i > 0; i--) {
            Token name = tokens.get(i);
            Token mode = tokens.get(i + 1);
            Token before = tokens.get(i - 1);
            boolean first = before.isSymbol("(") || before.isSymbol(",");
            if (first
                    && name.isName()
                    && mode.isAnyWord("in", "out", "inout")
                    && tokens.get(i + 2).isName()) {
                result.replace(name.start(), mode.end(), mode.text() + " " + name.text());
            }
        }
        return result.toString();
    }

    @Override
    public String execute(SqlSession session, List<Value> parameters, ResultSink result) {
        return session.execute(sql, parameters, RowSink.NONE).tag();
    }
}
