package io.github.redshiftdevops.local.procedure.parse;

import io.github.redshiftdevops.sql.Lexer;
import io.github.redshiftdevops.sql.Token;
import io.github.redshiftdevops.sql.TokenKind;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** The tokens of a source, read one after the other. Not thread-safe. */
public final class Tokens {

    private final String source;
    private final List<Token> significant;
    private final Token end;
    private final int[] lineStarts;
    private int position;

    /**
     * The tokens of a procedure's source.
     *
     * @throws BodySyntaxException if a literal, quoted name or comment has no end
     */
    public Tokens(String source) {
        this.source = source;
        List<Token> all = Lexer.tokens(source);
        this.significant = all.stream().filter(token -> !token.isTrivia()).toList();
        this.lineStarts = lineStarts(source);
        this.end = new Token(TokenKind.UNKNOWN, "", source.length());
        significant.stream()
                .filter(token -> token.kind() == TokenKind.UNTERMINATED)
                .findFirst()
                .ifPresent(token -> {
                    throw error(token, unterminated(token));
                });
    }

    private static int[] lineStarts(String source) {
        // what follows the opening quotes on their line is no line of its own if it is nothing
        int first = source.startsWith("\r\n") ? 2 : source.startsWith("\n") ? 1 : 0;
        return IntStream.concat(
                        IntStream.of(first),
                        IntStream.range(first, source.length())
                                .filter(i -> source.charAt(i) == '\n')
                                .map(i -> i + 1))
                .toArray();
    }

    private static String unterminated(Token token) {
        String what = token.text().startsWith("/*")
                ? "comment"
                : token.text().startsWith("\"")
                        ? "quoted identifier"
                        : token.text().startsWith("$") ? "dollar-quoted string" : "quoted string";
        return "unterminated " + what + " at or near \"" + firstLine(token.text()) + "\"";
    }

    private static String firstLine(String text) {
        return text.lines().findFirst().orElse("");
    }

    /** The token to be read next; one without text behind the last. */
    public Token peek() {
        return peek(0);
    }

    /** A token further on; 0 is the next. */
    public Token peek(int ahead) {
        int index = position + ahead;
        return index < significant.size() ? significant.get(index) : end;
    }

    /** Reads a token. */
    public Token next() {
        Token token = peek();
        position++;
        return token;
    }

    /** Whether all has been read. */
    public boolean atEnd() {
        return position >= significant.size();
    }

    /** Whether the next token is this unquoted word or this symbol. */
    public boolean at(String text) {
        return is(peek(), text);
    }

    static boolean is(Token token, String text) {
        return token.isWord(text) || token.isSymbol(text);
    }

    /** Reads the word or symbol if it is next. */
    public boolean accept(String text) {
        boolean found = at(text);
        if (found) {
            position++;
        }
        return found;
    }

    /**
     * Reads the words or symbols.
     *
     * @throws BodySyntaxException if they are not next
     */
    public void expect(String... texts) {
        for (String text : texts) {
            if (!accept(text)) {
                throw unexpected();
            }
        }
    }

    /**
     * Reads a name, in lower case and without quotes.
     *
     * @throws BodySyntaxException if none is next
     */
    public String name() {
        if (!peek().isName()) {
            throw unexpected();
        }
        return next().foldedName();
    }

    /**
     * Reads up to one of the words or symbols outside of all parentheses; that one is not read.
     *
     * @throws BodySyntaxException if none of them follows, or nothing is before it
     */
    public List<Token> until(String... terminators) {
        int start = position;
        int depth = 0;
        while (depth > 0 || !atAny(terminators)) {
            if (atEnd() || (depth == 0 && at(";"))) {
                throw unexpected();
            }
            Token token = next();
            if (token.isSymbol("(") || token.isSymbol("[")) {
                depth++;
            } else if (token.isSymbol(")") || token.isSymbol("]")) {
                depth--;
            }
            if (depth < 0) {
                throw error(token, syntaxError(token));
            }
        }
        if (position == start) {
            throw unexpected();
        }
        return significant.subList(start, position);
    }

    private boolean atAny(String... texts) {
        for (String text : texts) {
            if (at(text)) {
                return true;
            }
        }
        return false;
    }

    /** The text of the source between tokens, blanks and comments included. */
    public String text(Token first, Token last) {
        return source.substring(first.start(), last.end());
    }

    /** What stands between two tokens: blanks and comments as written, or a blank if other tokens were left out. */
    String between(Token before, Token after) {
        int index = Collections.binarySearch(significant, before, Comparator.comparingInt(Token::start));
        boolean neighbours = significant.get(index + 1).start() == after.start();
        return neighbours ? source.substring(before.end(), after.start()) : " ";
    }

    /** The error that the next token cannot stand here. */
    public BodySyntaxException unexpected() {
        return error(peek(), syntaxError(peek()));
    }

    private static String syntaxError(Token token) {
        return token.text().isEmpty()
                ? "syntax error at end of input"
                : "syntax error at or near \"" + firstLine(token.text()) + "\"";
    }

    /** A syntax error at a token. */
    public BodySyntaxException error(Token token, String message) {
        return error("42601", token, message);
    }

    /** An error at a token. */
    public BodySyntaxException error(String sqlState, Token token, String message) {
        return new BodySyntaxException(sqlState, message, new BodySyntaxException.Position(token.start(), line(token)));
    }

    /**
     * The line of a token as error contexts count it: from 1, and from the line behind the opening quotes if nothing else
     * stands on theirs.
     */
    public int line(Token token) {
        int index = Arrays.binarySearch(lineStarts, token.start());
        return Math.max(1, index >= 0 ? index + 1 : -index - 1);
    }
}
