package io.github.redshiftdevops.sql;

import java.util.ArrayList;
import java.util.List;

/** Splits a script at the semicolons that stand outside of literals, quoted names and comments. */
public final class Statements {

    private Statements() {}

    /** The statements of the script in order; pieces of nothing but white space and comments are left out. */
    public static List<Statement> split(String script) {
        List<Statement> statements = new ArrayList<>();
        List<Token> current = new ArrayList<>();
        int start = 0;
        for (Token token : Lexer.tokens(script)) {
            if (token.isSymbol(";")) {
                add(statements, script.substring(start, token.start()), start, current);
                current = new ArrayList<>();
                start = token.end();
            } else {
                current.add(start == 0 ? token : new Token(token.kind(), token.text(), token.start() - start));
            }
        }
        add(statements, script.substring(start), start, current);
        return statements;
    }

    private static void add(List<Statement> statements, String text, int start, List<Token> tokens) {
        Statement statement = new Statement(text, start, List.copyOf(tokens));
        if (!statement.isEmpty()) {
            statements.add(statement);
        }
    }
}
