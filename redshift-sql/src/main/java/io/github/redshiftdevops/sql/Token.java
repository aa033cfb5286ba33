package io.github.redshiftdevops.sql;

/**
 * One piece of SQL text. The texts of all tokens of a script, put together, are the script.
 *
 * @param text as written, for example {@code 'it\'s'} with its quotes
 * @param start offset of the first character in the script, counted from 0 in UTF-16 units
 * @param preservesCase whether it was read while {@code enable_case_sensitive_identifier} is on
 */
public record Token(TokenKind kind, String text, int start, boolean preservesCase) {

    /** A token as it is read by default. */
    public Token(TokenKind kind, String text, int start) {
        this(kind, text, start, false);
    }

    /** Offset behind the last character. */
    public int end() {
        return start + text.length();
    }

    /** Whether this is white space or a comment, which mean nothing to the parser. */
    public boolean isTrivia() {
        return kind == TokenKind.WHITESPACE || kind == TokenKind.COMMENT;
    }

    /** Whether this is the unquoted word, in any case. */
    public boolean isWord(String word) {
        return kind == TokenKind.WORD && text.equalsIgnoreCase(word);
    }

    /** Whether this is one of the unquoted words, in any case. */
    public boolean isAnyWord(String... words) {
        for (String word : words) {
            if (isWord(word)) {
                return true;
            }
        }
        return false;
    }

    /** Whether this is the operator or punctuation mark. */
    public boolean isSymbol(String symbol) {
        return (kind == TokenKind.PUNCTUATION || kind == TokenKind.OPERATOR) && text.equals(symbol);
    }

    /** Whether this can be the name of something: a word or a quoted name. */
    public boolean isName() {
        return kind == TokenKind.WORD || kind == TokenKind.QUOTED_NAME;
    }

    /**
     * The name as the catalog holds it: quotes removed and, as Redshift does also to quoted names while
     * {@code enable_case_sensitive_identifier} is off, folded to lower case.
     *
     * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_names.html">Names and identifiers</a>
     * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_enable_case_sensitive_identifier.html">
     *     enable_case_sensitive_identifier</a>
     */
    public String foldedName() {
        String name = kind == TokenKind.QUOTED_NAME
                ? text.substring(1, text.length() - 1).replace("\"\"", "\"")
                : text;
        boolean exact = preservesCase && kind == TokenKind.QUOTED_NAME;
        return exact || isLower(name) ? name : fold(name);
    }

    private static boolean isLower(String name) {
        return name.chars().noneMatch(c -> c >= 'A' && c <= 'Z');
    }

    /** The name in lower case; only ASCII has cases to Redshift. */
    public static String fold(String name) {
        StringBuilder folded = new StringBuilder(name);
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c >= 'A' && c <= 'Z') {
                folded.setCharAt(i, (char) (c + 'a' - 'A'));
            }
        }
        return folded.toString();
    }
}
