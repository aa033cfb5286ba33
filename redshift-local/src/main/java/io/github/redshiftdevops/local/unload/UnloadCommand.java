package io.github.redshiftdevops.local.unload;

import io.github.redshiftdevops.local.execution.Command;
import io.github.redshiftdevops.local.execution.ResultSink;
import io.github.redshiftdevops.local.execution.SqlError;
import io.github.redshiftdevops.local.execution.SqlSession;
import io.github.redshiftdevops.local.execution.Value;
import io.github.redshiftdevops.local.transfer.S3Location;
import io.github.redshiftdevops.sql.Statement;
import java.util.List;
import java.util.Optional;

/**
 * UNLOAD to Amazon S3: runs a query in the client's transaction, and writes its rows to objects. The objects appear when
 * the query has succeeded; they stay if the transaction is rolled back later. Immutable.
 *
 * @param query in Redshift's SQL
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_UNLOAD.html">UNLOAD</a>
 */
public record UnloadCommand(String query, S3Location target, UnloadOptions options) implements Command {

    /**
     * The command, or empty if the statement is no UNLOAD.
     *
     * @throws SqlError if it is one that Redshift or the local Redshift refuses
     */
    public static Optional<Command> parse(Statement statement) {
        boolean unload = statement.tokens().stream()
                .filter(token -> !token.isTrivia())
                .findFirst()
                .filter(token -> token.isWord("unload"))
                .isPresent();
        return unload ? Optional.of(UnloadParser.parse(statement)) : Optional.empty();
    }

    /**
     * Writes the objects.
     *
     * @throws SqlError if nothing was written: the query fails, or there are objects already
     */
    @Override
    public String execute(SqlSession session, List<Value> parameters, ResultSink result) {
        new Unload(session, this).run();
        return "UNLOAD";
    }
}
