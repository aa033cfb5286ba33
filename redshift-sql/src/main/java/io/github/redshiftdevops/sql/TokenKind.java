package io.github.redshiftdevops.sql;

/** What a {@link Token} is. */
public enum TokenKind {
    /** Blanks, tabs and line ends. */
    WHITESPACE,
    /** {@code -- to the end of the line} or {@code /* nested /* block *}{@code / *}{@code /}. */
    COMMENT,
    /** A keyword or an unquoted name, also {@code #temporary}. */
    WORD,
    /** A name in double quotes, quotes included. */
    QUOTED_NAME,
    /** A literal in single quotes, quotes and a prefix such as {@code E} included. */
    STRING,
    /** A literal between {@code $$} or {@code $tag$}, delimiters included. */
    DOLLAR_STRING,
    /** An unsigned number. */
    NUMBER,
    /** A bind parameter: {@code $1}. */
    PARAMETER,
    /** An operator such as {@code ||}, {@code ::} or {@code :=}. */
    OPERATOR,
    /** One of {@code ( ) [ ] , ; . :}. */
    PUNCTUATION,
    /** A literal, quoted name or comment whose end is missing; it runs to the end of the text. */
    UNTERMINATED,
    /** A character that begins no token. */
    UNKNOWN
}
