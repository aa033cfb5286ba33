package io.github.redshiftdevops.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Random and hostile texts: every text has tokens, and they are the text. {@code -Dfuzz.texts=1000000} tries more of
 * them, {@code -Dfuzz.seed=2} others.
 */
class LexerFuzzTests {

    private static final int TEXTS = Integer.getInteger("fuzz.texts", 20_000);
    private static final long SEED = Long.getLong("fuzz.seed", 0);

    private static final List<String> PIECES = List.of(
            "'",
            "\"",
            "\\",
            "$",
            "$$",
            "$a$",
            "/*",
            "*/",
            "--",
            "\n",
            "\r",
            " ",
            "#",
            "a",
            "E",
            "x",
            "1",
            ".",
            "..",
            ":",
            "::",
            ";",
            "(",
            ")",
            "[",
            "]",
            ",",
            "+",
            "-",
            "=",
            "@",
            "|",
            "e5",
            "ä",
            "\uD83D\uDE00",
            "\uD83D",
            "\u0000",
            "select",
            "\u00A0",
            "?",
            "{",
            "}");

    @Test
    void theTokensOfARandomTextAreTheText() {
        Random random = new Random(SEED + 20_231);
        for (int i = 0; i < TEXTS; i++) {
            String sql = random.ints(random.nextInt(40), 0, PIECES.size())
                    .mapToObj(PIECES::get)
                    .collect(Collectors.joining());
            assertThat(textOf(Lexer.tokens(sql))).isEqualTo(sql);
        }
    }

    @Test
    void theTokensOfRandomCharactersAreTheText() {
        Random random = new Random(SEED + 20_232);
        for (int i = 0; i < TEXTS; i++) {
            String sql = random.ints(random.nextInt(60), 0, 300)
                    .mapToObj(Character::toString)
                    .collect(Collectors.joining());
            List<Token> tokens = Lexer.tokens(sql);
            assertThat(textOf(tokens)).isEqualTo(sql);
            assertThat(tokens).allSatisfy(token -> assertThat(token.text()).isNotEmpty());
            assertThat(tokens)
                    .allSatisfy(token -> assertThat(sql.startsWith(token.text(), token.start()))
                            .isTrue());
        }
    }

    @Test
    void theStatementsOfARandomTextAreItsPieces() {
        Random random = new Random(SEED + 20_233);
        for (int i = 0; i < TEXTS; i++) {
            String sql = random.ints(random.nextInt(40), 0, PIECES.size())
                    .mapToObj(PIECES::get)
                    .collect(Collectors.joining());
            for (Statement statement : Statements.split(sql)) {
                assertThat(sql.substring(statement.start())).startsWith(statement.text());
                assertThat(textOf(statement.tokens())).isEqualTo(statement.text());
                assertThat(statement.tokens().get(0).start()).isZero();
            }
        }
    }

    /** Where the lexer looks ahead, a naive one would need time in the square of the length. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "+", "-+", "=+", "$a ", "$", "'", "\"", "/*", "(", ".", ":", "#", "1e", "\\", "e'", "a$", "/*/", "*/",
                "\"\"", "''", ";", "--", "$$$", "\uD83D", "\u0000"
            })
    void aLongRunOfOneThingIsCutInOneGo(String piece) {
        String sql = piece.repeat(200_000);
        assertThat(Lexer.tokens(sql).stream()
                        .mapToLong(token -> token.text().length())
                        .sum())
                .isEqualTo(sql.length());
    }

    private static String textOf(List<Token> tokens) {
        return tokens.stream().map(Token::text).collect(Collectors.joining());
    }
}
