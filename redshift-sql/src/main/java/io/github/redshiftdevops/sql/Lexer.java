package io.github.redshiftdevops.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Cuts Redshift SQL into tokens. Every text has tokens, also a broken one: what has no end becomes
 * {@link TokenKind#UNTERMINATED}. Time and memory are linear in the length of the text.
 *
 * <p>It differs from PostgreSQL's scanner where Redshift does: a backslash escapes in every literal in single
 * quotes, and {@code #name} is the name of a temporary table.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_names.html">Names and identifiers</a>
 */
public final class Lexer {

    private static final String OPERATOR_CHARACTERS = "+-*/<>=~!@#%^&|`?";
    private static final String OPERATOR_CHARACTERS_BEFORE_SIGN = "~!@#%^&|`?";
    private static final String PUNCTUATION = "()[],;.:";
    private static final String STRING_PREFIXES = "eExXbBnN";
    private static final String[] SINGLE_CHARACTERS =
            IntStream.range(0, 128).mapToObj(Character::toString).toArray(String[]::new);

    private final String sql;
    private int position;
    private int signsEnd;

    private Lexer(String sql) {
        this.sql = sql;
    }

    /** All tokens of the text, white space and comments included. */
    public static List<Token> tokens(String sql) {
        Lexer lexer = new Lexer(sql);
        List<Token> tokens = new ArrayList<>(sql.length() / 4 + 4);
        while (lexer.position < sql.length()) {
            int start = lexer.position;
            TokenKind kind = lexer.advance();
            tokens.add(new Token(kind, lexer.textFrom(start), start));
        }
        return tokens;
    }

    /** The text of the token that began there; half of all tokens are one character long and share their texts. */
    private String textFrom(int start) {
        char first = sql.charAt(start);
        boolean shared = position == start + 1 && first < SINGLE_CHARACTERS.length;
        return shared ? SINGLE_CHARACTERS[first] : sql.substring(start, position);
    }

    private TokenKind advance() {
        char c = sql.charAt(position);
        if (isSpace(c)) {
            return whitespace();
        }
        if (c == '-' && peek(1) == '-') {
            return lineComment();
        }
        if (c == '/' && peek(1) == '*') {
            return blockComment();
        }
        if (c == '\'') {
            return string();
        }
        if (c == '"') {
            return quotedName();
        }
        if (c == '$') {
            return dollar();
        }
        return plain(c);
    }

    private TokenKind plain(char c) {
        if (isDigit(c) || (c == '.' && isDigit(peek(1)) && !endsOperand())) {
            return number();
        }
        if (STRING_PREFIXES.indexOf(c) >= 0 && peek(1) == '\'') {
            position++;
            return string();
        }
        if (isNameStart(c) || (c == '#' && isNameStart(peek(1)) && !endsOperand())) {
            return word();
        }
        if (OPERATOR_CHARACTERS.indexOf(c) >= 0) {
            return operator();
        }
        return punctuation(c);
    }

    private TokenKind whitespace() {
        while (position < sql.length() && isSpace(sql.charAt(position))) {
            position++;
        }
        return TokenKind.WHITESPACE;
    }

    private TokenKind lineComment() {
        while (position < sql.length() && sql.charAt(position) != '\n' && sql.charAt(position) != '\r') {
            position++;
        }
        return TokenKind.COMMENT;
    }

    private TokenKind blockComment() {
        position += 2;
        for (int depth = 1; position < sql.length(); ) {
            if (sql.startsWith("/*", position)) {
                depth++;
                position += 2;
            } else if (sql.startsWith("*/", position)) {
                depth--;
                position += 2;
                if (depth == 0) {
                    return TokenKind.COMMENT;
                }
            } else {
                position++;
            }
        }
        return TokenKind.UNTERMINATED;
    }

    private TokenKind string() {
        for (position++; position < sql.length(); position++) {
            char c = sql.charAt(position);
            if (c == '\\') {
                position++;
            } else if (c == '\'') {
                if (peek(1) != '\'') {
                    position++;
                    return TokenKind.STRING;
                }
                position++;
            }
        }
        position = sql.length();
        return TokenKind.UNTERMINATED;
    }

    private TokenKind quotedName() {
        for (position++; position < sql.length(); position++) {
            if (sql.charAt(position) == '"') {
                if (peek(1) != '"') {
                    position++;
                    return TokenKind.QUOTED_NAME;
                }
                position++;
            }
        }
        return TokenKind.UNTERMINATED;
    }

    private TokenKind dollar() {
        if (isDigit(peek(1))) {
            position++;
            while (isDigit(peek(0))) {
                position++;
            }
            return TokenKind.PARAMETER;
        }
        int tagEnd = position + 1;
        while (tagEnd < sql.length() && isNamePart(sql.charAt(tagEnd)) && sql.charAt(tagEnd) != '$') {
            tagEnd++;
        }
        if (tagEnd >= sql.length() || sql.charAt(tagEnd) != '$') {
            position++;
            return TokenKind.UNKNOWN;
        }
        String delimiter = sql.substring(position, tagEnd + 1);
        int close = sql.indexOf(delimiter, tagEnd + 1);
        position = close < 0 ? sql.length() : close + delimiter.length();
        return close < 0 ? TokenKind.UNTERMINATED : TokenKind.DOLLAR_STRING;
    }

    private TokenKind number() {
        digits();
        // in 1..10, a range of a FOR loop, the dots are no fraction
        if (peek(0) == '.' && peek(1) != '.') {
            position++;
            digits();
        }
        if (peek(0) == 'e' || peek(0) == 'E') {
            int sign = peek(1) == '+' || peek(1) == '-' ? 1 : 0;
            if (isDigit(peek(1 + sign))) {
                position += 1 + sign;
                digits();
            }
        }
        return TokenKind.NUMBER;
    }

    private void digits() {
        while (isDigit(peek(0))) {
            position++;
        }
    }

    private TokenKind word() {
        position++;
        while (position < sql.length() && isNamePart(sql.charAt(position))) {
            position++;
        }
        return TokenKind.WORD;
    }

    private TokenKind operator() {
        int start = position;
        if (start < signsEnd) {
            position++;
            return TokenKind.OPERATOR;
        }
        boolean mayEndInSign = false;
        int lastSignless = start;
        while (continuesOperator()) {
            char c = sql.charAt(position);
            mayEndInSign |= OPERATOR_CHARACTERS_BEFORE_SIGN.indexOf(c) >= 0;
            position++;
            if (c != '+' && c != '-') {
                lastSignless = position;
            }
        }
        // as in PostgreSQL, only an operator with one of these characters may end in a sign: a=-1 is a = -1
        if (!mayEndInSign) {
            signsEnd = position;
            position = Math.max(lastSignless, start + 1);
        }
        return TokenKind.OPERATOR;
    }

    private boolean continuesOperator() {
        return position < sql.length()
                && OPERATOR_CHARACTERS.indexOf(sql.charAt(position)) >= 0
                && !sql.startsWith("--", position)
                && !sql.startsWith("/*", position);
    }

    private TokenKind punctuation(char c) {
        char following = peek(1);
        if ((c == ':' && (following == ':' || following == '=')) || (c == '.' && following == '.')) {
            position += 2;
            return TokenKind.OPERATOR;
        }
        position++;
        return PUNCTUATION.indexOf(c) >= 0 ? TokenKind.PUNCTUATION : TokenKind.UNKNOWN;
    }

    /** Whether the character just before is the end of a name, a number or a closing bracket. */
    private boolean endsOperand() {
        if (position == 0) {
            return false;
        }
        char before = sql.charAt(position - 1);
        return isNamePart(before) || before == '"' || before == ')' || before == ']';
    }

    private char peek(int ahead) {
        int index = position + ahead;
        return index < sql.length() ? sql.charAt(index) : '\0';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** Blanks outside of ASCII are parts of names, as in PostgreSQL. */
    private static boolean isSpace(char c) {
        return c == ' ' || (c >= '\t' && c <= '\r');
    }

    private static boolean isNameStart(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c >= 0x80;
    }

    private static boolean isNamePart(char c) {
        return isNameStart(c) || isDigit(c) || c == '$';
    }

    /**
     * The value of a literal in single quotes, without quotes and with its escapes resolved.
     *
     * @throws IllegalArgumentException if the token is not a {@link TokenKind#STRING} or a
     *     {@link TokenKind#DOLLAR_STRING}
     */
    public static String stringValue(Token token) {
        String text = token.text();
        if (token.kind() == TokenKind.DOLLAR_STRING) {
            int delimiter = text.indexOf('$', 1) + 1;
            return text.substring(delimiter, text.length() - delimiter);
        }
        if (token.kind() != TokenKind.STRING) {
            throw new IllegalArgumentException("not a literal: " + text);
        }
        return StringEscapes.resolve(text.substring(text.indexOf('\'') + 1, text.length() - 1));
    }

    /** The text as a literal in single quotes that Redshift and PostgreSQL read alike. */
    public static String quoteLiteral(String value) {
        String quoted = "'" + value.replace("'", "''") + "'";
        return value.indexOf('\\') < 0 ? quoted : "E" + quoted.replace("\\", "\\\\");
    }

    /**
     * The name in double quotes if it needs them in Redshift or PostgreSQL, for example {@code "order"} stays quoted and
     * {@code users} not.
     */
    public static String quoteName(String name) {
        boolean plain = name.matches("[a-z_][a-z0-9_]*")
                && !ReservedWords.contains(name)
                && !ReservedWords.isReservedByPostgresOnly(name);
        return plain ? name : "\"" + name.replace("\"", "\"\"") + "\"";
    }
}
