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
import java.io.IOException;
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
        String sql = switch (procedure) {
            case "create_database" -> "create database " + name(0, 1);
            case "clone_database" ->
                "create database " + name(1, 2) + " template " + name(0, 2) + " strategy file_copy";
            case "drop_database" -> "drop database " + name(0, 1) + " with (force)";
            default -> throw SqlError.of("42883", "procedure " + SCHEMA + "." + procedure + " does not exist");
        };
        try {
            ((GatewaySqlSession) session).context().administration().execute(sql);
        } catch (IOException e) {
            throw SqlError.of("58030", "PostgreSQL does not answer: " + e.getMessage());
        }
        return "CALL";
    }

    private String name(int argument, int expected) {
        if (arguments.size() != expected) {
            throw SqlError.of(Problem.of(
                            "42883",
                            SCHEMA + "." + procedure + " has " + expected + " arguments, not " + arguments.size())
                    .withHint("Write the names as literals, for example '" + SCHEMA + "_test'."));
        }
        return "\"" + arguments.get(argument).replace("\"", "\"\"") + "\"";
    }

    @Override
    public boolean endsImplicitTransaction() {
        return true;
    }
}
