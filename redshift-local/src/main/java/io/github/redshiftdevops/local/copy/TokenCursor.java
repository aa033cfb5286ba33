package io.github.redshiftdevops.local.copy;

import io.github.redshiftdevops.local.execution.SqlError;
import io.github.redshiftdevops.sql.Lexer;
import io.github.redshiftdevops.sql.Problem;
import io.github.redshiftdevops.sql.Statement;
import io.github.redshiftdevops.sql.Token;
import io.github.redshiftdevops.sql.TokenKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The tokens of a statement in order. Its errors never show a literal, which may be a secret. */
final class TokenCursor {

    private static final String SYNTAX_ERROR = "42601";

    private final Statement statement;
    private final List<Token> tokens;
    private int next;

    TokenCursor(Statement statement) {
        this.statement = statement;
        this.tokens = statement.significantTokens();
    }

    @Nullable
    Token peek() {
        return next < tokens.size() ? tokens.get(next) : null;
    }

    boolean atEnd() {
        return next == tokens.size();
    }

    /** Takes the token if it is the word. */
    boolean skipWord(String word) {
        Token token = peek();
        return skipIf(token != null && token.isWord(word));
    }

    /** Takes the token if it is the symbol. */
    boolean skipSymbol(String symbol) {
        Token token = peek();
        return skipIf(token != null && token.isSymbol(symbol));
    }

    private boolean skipIf(boolean found) {
        next += found ? 1 : 0;
        return found;
    }

    void expectWord(String word) {
        if (!skipWord(word)) {
            throw syntaxError();
        }
    }

    Token name() {
        Token token = peek();
        if (token == null || !token.isName()) {
            throw syntaxError();
        }
        next++;
        return token;
    }

    Token word() {
        Token token = peek();
        if (token == null || token.kind() != TokenKind.WORD) {
            throw syntaxError();
        }
        next++;
        return token;
    }

    boolean isAtString() {
        Token token = peek();
        return token != null && token.kind() == TokenKind.STRING;
    }

    Token string() {
        Token token = peek();
        if (token == null || token.kind() != TokenKind.STRING) {
            throw syntaxError();
        }
        next++;
        return token;
    }

    /** A number without sign and fraction, in the bounds. */
    long integer(long least, long most) {
        Token token = peek();
        if (token == null || !token.text().matches("[0-9]{1,18}")) {
            throw syntaxError();
        }
        long value = Long.parseLong(token.text());
        if (value < least || value > most) {
            throw error(token, "22023", "the value must be between " + least + " and " + most);
        }
        next++;
        return value;
    }

    SqlError syntaxError() {
        Token token = peek();
        if (token == null) {
            return SqlError.of(SYNTAX_ERROR, "syntax error at end of input")
                    .with('P', position(statement.text().stripTrailing().length()));
        }
        boolean literal = token.text().indexOf('\'') >= 0 || token.kind() == TokenKind.DOLLAR_STRING;
        String near = literal ? "a literal" : "\"" + token.text() + "\"";
        return error(token, SYNTAX_ERROR, "syntax error at or near " + near);
    }

    SqlError error(Token token, String sqlState, String message) {
        return error(token, Problem.of(sqlState, message));
    }

    SqlError error(Token token, Problem problem) {
        return SqlError.of(problem).with('P', position(token.start()));
    }

    /** The protocol counts characters from 1. */
    private String position(int offset) {
        return Integer.toString(statement.text().codePointCount(0, offset) + 1);
    }

    /** The value of a literal; unlike elsewhere, {@code '\N'} keeps its backslash, for it is a null string. */
    static String value(Token string) {
        return string.text().equals("'\\N'") ? "\\N" : Lexer.stringValue(string);
    }
}
