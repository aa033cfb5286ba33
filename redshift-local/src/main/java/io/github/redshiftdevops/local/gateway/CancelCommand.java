package io.github.redshiftdevops.local.gateway;

import io.github.redshiftdevops.local.execution.Command;
import io.github.redshiftdevops.local.execution.ResultSink;
import io.github.redshiftdevops.local.execution.SqlError;
import io.github.redshiftdevops.local.execution.SqlSession;
import io.github.redshiftdevops.local.execution.Value;
import io.github.redshiftdevops.sql.Statement;
import io.github.redshiftdevops.sql.Token;
import io.github.redshiftdevops.sql.TokenKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * {@code CANCEL process_id ['message']}. The session whose query is cancelled sees PostgreSQL's message.
 *
 * @param processId as written
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_CANCEL.html">CANCEL</a>
 */
record CancelCommand(String processId) implements Command {

    private static final String CANCEL =
            "select pg_catalog.pg_cancel_backend(pid) from pg_catalog.pg_stat_activity" + " where pid = ";

    static Optional<Command> parse(Statement statement) {
        List<Token> tokens = statement.significantTokens();
        boolean cancels = tokens.size() >= 2
                && tokens.get(0).isWord("cancel")
                && tokens.get(1).kind() == TokenKind.NUMBER
                && tokens.get(1).text().chars().allMatch(Character::isDigit);
        boolean complete =
                tokens.size() == 2 || (tokens.size() == 3 && tokens.get(2).kind() == TokenKind.STRING);
        return cancels && complete ? Optional.of(new CancelCommand(tokens.get(1).text())) : Optional.empty();
    }

    @Override
    public String execute(SqlSession session, List<Value> parameters, ResultSink result) {
        List<String> cancelled = new ArrayList<>();
        session.query(CANCEL + processId, List.of(), (columns, row) -> cancelled.add(row.get(0)));
        if (cancelled.isEmpty()) {
            throw SqlError.of(
                    "XX000",
                    "Session " + processId + " does not exist. The session PID might have changed. Check the"
                            + " stl_restarted_sessions system table for details.");
        }
        return "CANCEL";
    }
}
