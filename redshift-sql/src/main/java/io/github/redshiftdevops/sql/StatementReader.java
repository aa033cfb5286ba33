package io.github.redshiftdevops.sql;

import java.util.ArrayList;
import java.util.List;

/**
 * The tokens of a statement that mean something, by index. An index outside of the statement is no token at all: nothing
 * is true of it.
 */
public final class StatementReader {

    private final List<Token> tokens;

    private StatementReader(List<Token> tokens) {
        this.tokens = tokens;
    }

    /** Reads a statement. */
    public static StatementReader of(Statement statement) {
        return new StatementReader(statement.significantTokens());
    }

    /** How many tokens there are. */
    public int size() {
        return tokens.size();
    }

    /**
     * The token.
     *
     * @throws IndexOutOfBoundsException if there is none
     */
    public Token token(int at) {
        return tokens.get(at);
    }

    /** Whether the token is this unquoted word, in any case, or this symbol. */
    public boolean is(int at, String wordOrSymbol) {
        return has(at) && (token(at).isWord(wordOrSymbol) || token(at).isSymbol(wordOrSymbol));
    }

    /** Whether the token is one of these. */
    public boolean isAny(int at, String... wordsOrSymbols) {
        for (String each : wordsOrSymbols) {
            if (is(at, each)) {
                return true;
            }
        }
        return false;
    }

    /** Whether these stand there, one behind the other. */
    public boolean are(int at, String... wordsOrSymbols) {
        for (int i = 0; i < wordsOrSymbols.length; i++) {
            if (!is(at + i, wordsOrSymbols[i])) {
                return false;
            }
        }
        return true;
    }

    /** Whether the token can be a name. */
    public boolean isName(int at) {
        return has(at) && token(at).isName();
    }

    /** The index behind the words if they stand there, else the same index. */
    public int skip(int at, String... words) {
        return are(at, words) ? at + words.length : at;
    }

    /** The index of the next token that is not within brackets that begin here. */
    public int next(int at) {
        if (!isAny(at, "(", "[")) {
            return at + 1;
        }
        int depth = 0;
        for (int i = at; i < size(); i++) {
            if (isAny(i, "(", "[")) {
                depth++;
            } else if (isAny(i, ")", "]") && --depth == 0) {
                return i + 1;
            }
        }
        return size();
    }

    /** The index of the first such token from there on that is outside of brackets, or {@link #size()}. */
    public int find(int from, String... wordsOrSymbols) {
        int at = from;
        while (at < size() && !isAny(at, wordsOrSymbols)) {
            at = next(at);
        }
        return Math.min(at, size());
    }

    /** Whether the words stand somewhere outside of brackets, one behind the other. */
    public boolean contains(int from, String... wordsOrSymbols) {
        for (int at = from; at < size(); at = next(at)) {
            if (are(at, wordsOrSymbols)) {
                return true;
            }
        }
        return false;
    }

    /** The index behind the name that begins there, which may have up to three parts. */
    public int behindName(int at) {
        int end = at + 1;
        while (is(end, ".") && isName(end + 1)) {
            end += 2;
        }
        return end;
    }

    /**
     * The name that begins there.
     *
     * @throws IndexOutOfBoundsException if nothing is there
     */
    public QualifiedName name(int at) {
        List<String> parts = new ArrayList<>();
        int end = Math.min(behindName(at), size());
        for (int i = at; i < end; i += 2) {
            parts.add(token(i).foldedName());
        }
        int last = parts.size() - 1;
        return new QualifiedName(
                last > 1 ? parts.get(last - 2) : null, last > 0 ? parts.get(last - 1) : null, parts.get(last));
    }

    /** The names that begin there, separated by commas. */
    public List<QualifiedName> names(int at) {
        List<QualifiedName> names = new ArrayList<>();
        int i = at;
        while (isName(i)) {
            names.add(name(i));
            i = behindName(i);
            if (!is(i, ",")) {
                break;
            }
            i++;
        }
        return names;
    }

    private boolean has(int at) {
        return at >= 0 && at < tokens.size();
    }
}
