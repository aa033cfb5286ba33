package io.github.redshiftdevops.sql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TokenTests {

    @Test
    void aWordIsTheSameInAnyCase() {
        Token word = new Token(TokenKind.WORD, "SeLect", 0);
        assertThat(word.isWord("select")).isTrue();
        assertThat(word.isAnyWord("insert", "SELECT")).isTrue();
        assertThat(word.isAnyWord("insert")).isFalse();
    }

    @Test
    void aQuotedNameIsNoWord() {
        Token name = new Token(TokenKind.QUOTED_NAME, "\"select\"", 0);
        assertThat(name.isWord("select")).isFalse();
        assertThat(name.isWord("\"select\"")).isFalse();
        assertThat(name.isName()).isTrue();
    }

    @Test
    void aSymbolIsAnOperatorOrPunctuation() {
        assertThat(new Token(TokenKind.OPERATOR, "::", 0).isSymbol("::")).isTrue();
        assertThat(new Token(TokenKind.PUNCTUATION, "(", 0).isSymbol("(")).isTrue();
        assertThat(new Token(TokenKind.STRING, "(", 0).isSymbol("(")).isFalse();
    }

    @Test
    void itsEndIsBehindItsLastCharacter() {
        assertThat(new Token(TokenKind.WORD, "abc", 4).end()).isEqualTo(7);
    }

    @Test
    void aQuotedNameKeepsItsCaseWhereCaseMatters() {
        assertThat(new Token(TokenKind.QUOTED_NAME, "\"Mixed\"", 0).foldedName())
                .isEqualTo("mixed");
        assertThat(new Token(TokenKind.QUOTED_NAME, "\"Mixed\"", 0, true).foldedName())
                .isEqualTo("Mixed");
        assertThat(new Token(TokenKind.WORD, "Mixed", 0, true).foldedName()).isEqualTo("mixed");
    }
}
