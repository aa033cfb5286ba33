package io.github.redshiftdevops.sql;

import java.util.List;

/**
 * One statement of a script, without the semicolon that ends it.
 *
 * @param text as written, white space and comments around it included
 * @param start offset of the text in the script, counted from 0
 * @param tokens the tokens of the text; their offsets count from the beginning of {@code text}
 */
public record Statement(String text, int start, List<Token> tokens) {

    /** A statement that is the whole text. */
    public static Statement of(String text) {
        return new Statement(text, 0, Lexer.tokens(text));
    }

    /** The same statement as it is read while {@code enable_case_sensitive_identifier} is on. */
    public Statement preservingCase() {
        return new Statement(
                text,
                start,
                tokens.stream()
                        .map(token -> new Token(token.kind(), token.text(), token.start(), true))
                        .toList());
    }

    /** The tokens that mean something: neither white space nor comments. */
    public List<Token> significantTokens() {
        return tokens.stream().filter(token -> !token.isTrivia()).toList();
    }

    /** Whether nothing but white space and comments is in it. */
    public boolean isEmpty() {
        return tokens.stream().allMatch(Token::isTrivia);
    }
}
