package io.github.redshiftdevops.local.gateway;

import io.github.redshiftdevops.local.execution.Command;
import io.github.redshiftdevops.local.execution.ResultSink;
import io.github.redshiftdevops.local.execution.SqlError;
import io.github.redshiftdevops.local.execution.SqlSession;
import io.github.redshiftdevops.local.execution.TransactionMode;
import io.github.redshiftdevops.local.execution.Value;
import io.github.redshiftdevops.sql.Lexer;
import io.github.redshiftdevops.sql.Problem;
import io.github.redshiftdevops.sql.Statement;
import io.github.redshiftdevops.sql.Token;
import io.github.redshiftdevops.sql.TokenKind;
import java.util.List;
import java.util.Optional;

/**
 * What only the local Redshift has: {@code CALL redshift_local.create_database('name')}, {@code
 * clone_database('source', 'target')} and {@code drop_database('name')}. Names are taken as they are written.
 */
record LocalDatabaseCommand(String procedure, List<String> arguments) implements Command {

    private static final String SCHEMA = "redshift_local";

    static Optional<Command> parse(Statement statement) {
        List<Token> tokens = statement.significantTokens();
        if (tokens.size() < 4 || !tokens.get(0).isWord("call") || !tokens.get(1).isWord(SCHEMA)) {
            return Optional.empty();
        }
        List<String> arguments = tokens.stream()
                .filter(token -> token.kind() == TokenKind.STRING)
                .map(Lexer::stringValue)
                .toList();
        return Optional.of(new LocalDatabaseCommand(tokens.get(3).foldedName(), arguments));
    }

    @Override
    public String execute(SqlSession session, List<Value> parameters, ResultSink result) {
        if (session.transactionMode() != TransactionMode.AUTOCOMMIT) {
            throw SqlError.of("25001", SCHEMA + "." + procedure + " cannot run inside a transaction block");
        }
        LocalDatabases databases = ((GatewaySqlSession) session).context().databases();
        switch (procedure) {
            case "create_database" -> databases.create(arguments(1).get(0));
            case "clone_database" ->
                databases.copy(arguments(2).get(0), arguments(2).get(1));
            case "drop_database" -> databases.drop(arguments(1).get(0));
            default -> throw SqlError.of("42883", "procedure " + SCHEMA + "." + procedure + " does not exist");
        }
        return "CALL";
    }

    private List<String> arguments(int expected) {
        if (arguments.size() != expected) {
            throw SqlError.of(Problem.of(
                            "42883",
                            SCHEMA + "." + procedure + " has " + expected + " arguments, not " + arguments.size())
                    .withHint("Write the names as literals, for example '" + SCHEMA + "_test'."));
        }
        return arguments;
    }

    @Override
    public boolean endsImplicitTransaction() {
        return true;
    }
}
