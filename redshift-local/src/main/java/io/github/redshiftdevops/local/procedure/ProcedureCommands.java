package io.github.redshiftdevops.local.procedure;

import io.github.redshiftdevops.local.execution.Command;
import io.github.redshiftdevops.sql.Statement;
import io.github.redshiftdevops.sql.Token;
import java.util.List;
import java.util.Optional;

/** The statements about procedures that the gateway executes itself. Thread-safe. */
public final class ProcedureCommands {

    private ProcedureCommands() {}

    /**
     * The command, if the statement is one of these.
     *
     * @throws io.github.redshiftdevops.local.execution.SqlError if it is one, but wrong
     */
    public static Optional<Command> parse(Statement statement) {
        List<Token> start = firstTokens(statement);
        if (word(start, 0, "call")) {
            return Optional.of(CallProcedure.parse(statement));
        }
        boolean replace = word(start, 1, "or") && word(start, 2, "replace");
        if (word(start, 0, "create") && word(start, replace ? 3 : 1, "procedure")) {
            return Optional.of(CreateProcedure.parse(statement));
        }
        return SignatureRewrite.parse(statement, start);
    }

    private static List<Token> firstTokens(Statement statement) {
        return statement.tokens().stream()
                .filter(token -> !token.isTrivia())
                .limit(4)
                .toList();
    }

    static boolean word(List<Token> tokens, int index, String word) {
        return index < tokens.size() && tokens.get(index).isWord(word);
    }
}
