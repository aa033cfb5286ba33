package io.github.redshiftdevops.local.copy;

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
 * COPY from Amazon S3: reads and converts the objects here, and hands their rows to PostgreSQL in the client's own
 * transaction. Immutable.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_COPY.html">COPY</a>
 */
public final class CopyCommand implements Command {

    private final TableName table;
    private final List<String> columns;
    private final S3Location source;
    private final CopyOptions options;

    CopyCommand(TableName table, List<String> columns, S3Location source, CopyOptions options) {
        this.table = table;
        this.columns = List.copyOf(columns);
        this.source = source;
        this.options = options;
    }

    /**
     * The command, or empty if the statement is no COPY.
     *
     * @throws SqlError if it is one that Redshift or the local Redshift refuses
     */
    public static Optional<Command> parse(Statement statement) {
        boolean copy = statement.tokens().stream()
                .filter(token -> !token.isTrivia())
                .findFirst()
                .filter(token -> token.isWord("copy"))
                .isPresent();
        return copy ? Optional.of(CopyParser.parse(statement)) : Optional.empty();
    }

    /**
     * Loads the objects.
     *
     * @throws SqlError if nothing was loaded: an object is missing, or too many rows are bad
     */
    @Override
    public String execute(SqlSession session, List<Value> parameters, ResultSink result) {
        new Load(session, this).run();
        return "COPY";
    }

    TableName table() {
        return table;
    }

    /** Empty if the statement has no column list. */
    List<String> columns() {
        return columns;
    }

    S3Location source() {
        return source;
    }

    CopyOptions options() {
        return options;
    }
}
