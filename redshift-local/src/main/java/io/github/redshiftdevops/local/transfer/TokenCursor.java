package io.github.redshiftdevops.local.transfer;

import io.github.redshiftdevops.local.execution.SqlError;
import io.github.redshiftdevops.sql.Lexer;
import io.github.redshiftdevops.sql.Problem;
import io.github.redshiftdevops.sql.Statement;
import io.github.redshiftdevops.sql.Token;
import io.github.redshiftdevops.sql.TokenKind;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The tokens of a statement in order. Its errors never show a literal, which may be a secret. */
public final class TokenCursor {

    private static final String SYNTAX_ERROR = "42601";

    private final Statement statement;
    private final List<Token> tokens;
    private int next;

    /** At the first token. */
    public TokenCursor(Statement statement) {
        this.statement = statement;
        this.tokens = statement.significantTokens();
    }

    /** The next token, or null at the end. */
    public @Nullable Token peek() {
        return next < tokens.size() ? tokens.get(next) : null;
    }

    /** Whether no token is left. */
    public boolean atEnd() {
        return next == tokens.size();
    }

    /** Takes the token if it is the word. */
    public boolean skipWord(String word) {
        Token token = peek();
        return skipIf(token != null && token.isWord(word));
    }

    /** Takes the token if it is the symbol. */
    public boolean skipSymbol(String symbol) {
        Token token = peek();
        return skipIf(token != null && token.isSymbol(symbol));
    }

    /** Goes back to the token before. */
    public void back() {
        next--;
    }

    private boolean skipIf(boolean found) {
        next += found ? 1 : 0;
        return found;
    }

    /** Takes the word, or fails. */
    public void expectWord(String word) {
        if (!skipWord(word)) {
            throw syntaxError();
        }
    }

    /** Takes a name. */
    public Token name() {
        Token token = peek();
        if (token == null || !token.isName()) {
            throw syntaxError();
        }
        next++;
        return token;
    }

    /** Takes a word. */
    public Token word() {
        Token token = peek();
        if (token == null || token.kind() != TokenKind.WORD) {
            throw syntaxError();
        }
        next++;
        return token;
    }

    /** Whether a literal in single quotes is next. */
    public boolean isAtString() {
        Token token = peek();
        return token != null && token.kind() == TokenKind.STRING;
    }

    /** Takes a literal in single quotes. */
    public Token string() {
        Token token = peek();
        if (token == null || token.kind() != TokenKind.STRING) {
            throw syntaxError();
        }
        next++;
        return token;
    }

    /** Takes a literal in single quotes or between {@code $$}. */
    public Token literal() {
        Token token = peek();
        if (token == null || (token.kind() != TokenKind.STRING && token.kind() != TokenKind.DOLLAR_STRING)) {
            throw syntaxError();
        }
        next++;
        return token;
    }

    /** Takes the symbol, or fails. */
    public void expectSymbol(String symbol) {
        if (!skipSymbol(symbol)) {
            throw syntaxError();
        }
    }

    /** Takes a number without sign and exponent, for example {@code 6.2}. */
    public BigDecimal decimal() {
        Token token = peek();
        if (token == null || !token.text().matches("[0-9]{1,9}(\\.[0-9]{0,9})?")) {
            throw syntaxError();
        }
        next++;
        return new BigDecimal(token.text());
    }

    /** A number without sign and fraction, in the bounds. */
    public long integer(long least, long most) {
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

    /** The error of what is next. */
    public SqlError syntaxError() {
        Token token = peek();
        if (token == null) {
            return SqlError.of(SYNTAX_ERROR, "syntax error at end of input")
                    .with('P', position(statement.text().stripTrailing().length()));
        }
        boolean literal = token.text().indexOf('\'') >= 0 || token.kind() == TokenKind.DOLLAR_STRING;
        String near = literal ? "a literal" : "\"" + token.text() + "\"";
        return error(token, SYNTAX_ERROR, "syntax error at or near " + near);
    }

    /** An error that points at a token. */
    public SqlError error(Token token, String sqlState, String message) {
        return error(token, Problem.of(sqlState, message));
    }

    /** An error that points at a token; the problem's code is its SQLSTATE. */
    public SqlError error(Token token, Problem problem) {
        return SqlError.of(problem).with('P', position(token.start()));
    }

    /** The protocol counts characters from 1. */
    private String position(int offset) {
        return Integer.toString(statement.text().codePointCount(0, offset) + 1);
    }

    /** The value of a literal; unlike elsewhere, {@code '\N'} keeps its backslash, for it is a null string. */
    public static String value(Token string) {
        return string.text().equals("'\\N'") ? "\\N" : Lexer.stringValue(string);
    }
}
