package io.github.redshiftdevops.core.migrate;

import io.github.redshiftdevops.core.flyway.ScriptStatement;
import io.github.redshiftdevops.core.history.SqlLiteral;
import io.github.redshiftdevops.sql.Lexer;
import io.github.redshiftdevops.sql.Token;
import io.github.redshiftdevops.sql.TokenKind;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds procedures that end the transaction of their caller, with {@code COMMIT}, {@code ROLLBACK} or {@code TRUNCATE},
 * in the scripts that are to run and in the database. A procedure is known by its name alone: of overloads, one that
 * commits is enough.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/stored-procedure-transaction-management.html">Managing
 *     transactions</a>
 */
final class CommittingProcedures {

    private static final int DEEPEST_CALL = 16;

    private final Connection connection;

    private final Map<String, Body> known = new HashMap<>();

    /**
     * What a procedure does.
     *
     * @param commits by a statement of its own
     * @param calls names of procedures
     */
    private record Body(boolean commits, Set<String> calls) {

        static Body of(String source) {
            List<Token> tokens = Lexer.tokens(source).stream()
                    .filter(token -> !token.isTrivia())
                    .toList();
            boolean commits = false;
            Set<String> calls = new HashSet<>();
            for (int i = 0; i < tokens.size(); i++) {
                Token token = tokens.get(i);
                commits |= token.isAnyWord("commit", "rollback", "truncate") || isDynamic(token);
                if (token.isWord("call") && i + 1 < tokens.size()) {
                    int name = i + 3 < tokens.size() && tokens.get(i + 2).isSymbol(".") ? i + 3 : i + 1;
                    calls.add(tokens.get(name).foldedName());
                }
            }
            return new Body(commits, calls);
        }

        /** A statement that is put together from literals. */
        private static boolean isDynamic(Token token) {
            return token.kind() == TokenKind.STRING
                    && Lexer.tokens(Lexer.stringValue(token)).stream()
                            .filter(inner -> !inner.isTrivia())
                            .limit(1)
                            .anyMatch(inner -> inner.isWord("truncate"));
        }

        Body and(Body other) {
            Set<String> all = new HashSet<>(calls);
            all.addAll(other.calls);
            return new Body(commits || other.commits, all);
        }
    }

    CommittingProcedures(Connection connection, List<ScriptStatement> statements) {
        this.connection = connection;
        statements.forEach(this::learn);
    }

    private void learn(ScriptStatement statement) {
        List<Token> tokens = statement.tokens();
        int at = tokens.size() > 2 && tokens.get(1).isWord("or") ? 3 : 1;
        if (!tokens.get(0).isWord("create")
                || at + 1 >= tokens.size()
                || !tokens.get(at).isWord("procedure")) {
            return;
        }
        boolean qualified = at + 3 < tokens.size() && tokens.get(at + 2).isSymbol(".");
        String name = tokens.get(qualified ? at + 3 : at + 1).foldedName();
        tokens.stream()
                .filter(token -> token.kind() == TokenKind.DOLLAR_STRING || token.kind() == TokenKind.STRING)
                .forEach(token -> known.merge(name, Body.of(Lexer.stringValue(token)), Body::and));
    }

    /** Those of the procedures that commit. */
    Set<String> among(Set<String> called) throws SQLException {
        Set<String> missing = new HashSet<>(called);
        for (int depth = 0; depth < DEEPEST_CALL && !missing.isEmpty(); depth++) {
            missing.removeAll(known.keySet());
            readFromDatabase(missing);
            missing = known.values().stream()
                    .flatMap(body -> body.calls().stream())
                    .filter(name -> !known.containsKey(name))
                    .collect(Collectors.toSet());
        }
        return called.stream().filter(name -> commits(name, 0)).collect(Collectors.toSet());
    }

    private boolean commits(String name, int depth) {
        Body body = known.get(name);
        return body != null
                && depth <= DEEPEST_CALL
                && (body.commits() || body.calls().stream().anyMatch(called -> commits(called, depth + 1)));
    }

    private void readFromDatabase(Set<String> names) throws SQLException {
        if (names.isEmpty()) {
            return;
        }
        String wanted = names.stream().map(SqlLiteral::of).collect(Collectors.joining(", "));
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT proname, prosrc FROM pg_proc_info WHERE proname IN (" + wanted + ")")) {
            while (rows.next()) {
                String source = rows.getString(2);
                known.merge(Token.fold(rows.getString(1)), Body.of(source == null ? "" : source), Body::and);
            }
        }
        names.forEach(name -> known.putIfAbsent(name, new Body(false, Set.of())));
    }
}
