package io.github.redshiftdevops.core.lint;

import io.github.redshiftdevops.sql.QualifiedName;
import io.github.redshiftdevops.sql.SecretLiteral;
import io.github.redshiftdevops.sql.Statement;
import io.github.redshiftdevops.sql.StatementReader;
import io.github.redshiftdevops.sql.Statements;
import io.github.redshiftdevops.sql.Token;
import io.github.redshiftdevops.sql.TokenKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A statement of a script, whose tokens that mean something are asked by index. An index outside of the statement is no
 * token at all: nothing is true of it.
 */
public final class Sql {

    private final Script script;

    private final Statement statement;

    private final StatementReader tokens;

    private final int first;

    private final int start;

    /** @param first the index of the statement's first token: what stands before belongs to a procedure's language */
    Sql(Script script, Statement statement, int start, int first) {
        this.script = script;
        this.statement = statement;
        this.tokens = StatementReader.of(statement);
        this.start = start;
        this.first = first;
    }

    /** The script that it is in. */
    public Script script() {
        return script;
    }

    /** The statement as the lexer knows it. */
    public Statement statement() {
        return statement;
    }

    /** Where a token stands in the script. */
    int offset(int at) {
        return start + tokens.token(first + at).start();
    }

    /** The statements of the body, if it creates a procedure. */
    List<Sql> body() {
        List<Sql> body = new ArrayList<>();
        if (!is(skip(1, "or", "replace"), "procedure")) {
            return body;
        }
        for (int i = 0; i < size(); i++) {
            if (token(i).kind() == TokenKind.DOLLAR_STRING) {
                int delimiter = token(i).text().indexOf('$', 1) + 1;
                String text =
                        token(i).text().substring(delimiter, token(i).text().length() - delimiter);
                int bodyStart = offset(i) + delimiter;
                Statements.split(text)
                        .forEach(piece -> body.add(new Sql(
                                script,
                                piece,
                                bodyStart + piece.start(),
                                firstOfStatement(StatementReader.of(piece)))));
            }
        }
        return body.stream().filter(sql -> sql.size() > 0).toList();
    }

    private static int firstOfStatement(StatementReader piece) {
        int at = 0;
        while (at < piece.size()) {
            if (piece.isAny(at, "begin", "else", "exception", "loop")) {
                at++;
            } else if (piece.isAny(at, "if", "elsif", "elseif", "when")) {
                at = piece.find(at, "then") + 1;
            } else if (piece.isAny(at, "for", "while")) {
                at = piece.find(at, "loop") + 1;
            } else {
                break;
            }
        }
        return Math.min(at, piece.size());
    }

    /** How many tokens there are. */
    public int size() {
        return tokens.size() - first;
    }

    /** The token. */
    public Token token(int at) {
        return tokens.token(first + at);
    }

    /** The token's text in lower case, or the empty text. */
    public String key(int at) {
        return at >= 0 && at < size() ? token(at).text().toLowerCase(Locale.ROOT) : "";
    }

    /** The token's kind, or {@link TokenKind#UNKNOWN}. */
    public boolean isKind(int at, TokenKind kind) {
        return at >= 0 && at < size() && token(at).kind() == kind;
    }

    /** See {@link StatementReader#is}. */
    public boolean is(int at, String wordOrSymbol) {
        return at >= 0 && tokens.is(first + at, wordOrSymbol);
    }

    /** See {@link StatementReader#isAny}. */
    public boolean isAny(int at, String... wordsOrSymbols) {
        return at >= 0 && tokens.isAny(first + at, wordsOrSymbols);
    }

    /** See {@link StatementReader#are}. */
    public boolean are(int at, String... wordsOrSymbols) {
        return at >= 0 && tokens.are(first + at, wordsOrSymbols);
    }

    /** See {@link StatementReader#isName}. */
    public boolean isName(int at) {
        return at >= 0 && tokens.isName(first + at);
    }

    /** See {@link StatementReader#skip}. */
    public int skip(int at, String... words) {
        return tokens.skip(first + at, words) - first;
    }

    /** See {@link StatementReader#next}. */
    public int next(int at) {
        return tokens.next(first + at) - first;
    }

    /** See {@link StatementReader#find}. */
    public int find(int from, String... wordsOrSymbols) {
        return tokens.find(first + from, wordsOrSymbols) - first;
    }

    /** See {@link StatementReader#contains}. */
    public boolean contains(int from, String... wordsOrSymbols) {
        return tokens.contains(first + from, wordsOrSymbols);
    }

    /** See {@link StatementReader#behindName}. */
    public int behindName(int at) {
        return tokens.behindName(first + at) - first;
    }

    /** See {@link SecretLiteral#in}. */
    public List<SecretLiteral> secrets() {
        return SecretLiteral.in(tokens).stream()
                .filter(secret -> secret.at() >= first)
                .map(secret -> new SecretLiteral(secret.at() - first, secret.clause() - first))
                .toList();
    }

    /** See {@link StatementReader#name}. */
    public QualifiedName name(int at) {
        return tokens.name(first + at);
    }
}
