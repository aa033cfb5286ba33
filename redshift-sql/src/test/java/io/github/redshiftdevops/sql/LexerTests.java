package io.github.redshiftdevops.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LexerTests {

    @Test
    void whiteSpaceAndCommentsAreTokensToo() {
        assertThat(kinds("select 1 -- one\n/* two */+2"))
                .isEqualTo("WORD WHITESPACE NUMBER WHITESPACE COMMENT WHITESPACE COMMENT OPERATOR NUMBER");
    }

    @Test
    void offsetsCountFromTheBeginningOfTheText() {
        assertThat(Lexer.tokens("a 'ß' b").get(4)).isEqualTo(new Token(TokenKind.WORD, "b", 6));
    }

    @Test
    void anEmptyTextHasNoTokens() {
        assertThat(Lexer.tokens("")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'it''s'",
                "'it\\'s'",
                "'a\\\\'",
                "''",
                "'--'",
                "'/*'",
                "'a;b'",
                "'two\nlines'",
                "E'a\\tb'",
                "e'x'",
                "x'1F'",
                "B'01'",
                "N'name'",
                "'\uD83D\uDE00'"
            })
    void aLiteralInSingleQuotesIsOneToken(String literal) {
        assertThat(kinds(literal)).isEqualTo("STRING");
    }

    @Test
    void aBackslashBeforeTheQuoteLeavesTheLiteralOpen() {
        assertThat(kinds("select 'C:\\' ;")).isEqualTo("WORD WHITESPACE UNTERMINATED");
    }

    @Test
    void aWordBeforeALiteralIsNoPrefix() {
        assertThat(texts("date'2020-01-01'")).containsExactly("date", "'2020-01-01'");
        assertThat(texts("some'x'")).containsExactly("some", "'x'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"$$ a 'b $$", "$body$ a $$ b $body$", "$_1$x$_1$", "$$$$", "$ä$ö$ä$"})
    void textBetweenDollarsIsOneToken(String literal) {
        assertThat(kinds(literal)).isEqualTo("DOLLAR_STRING");
    }

    @ParameterizedTest
    @CsvSource({
        "$1,PARAMETER",
        "$12,PARAMETER",
        "$,UNKNOWN",
        "$a,UNKNOWN WORD",
        "a$1,WORD",
        "a$b$,WORD",
        "$1a$,PARAMETER WORD"
    })
    void aDollarBeginsAParameterOrALiteralOrIsPartOfAName(String sql, String kinds) {
        assertThat(kinds(sql)).isEqualTo(kinds);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'open",
                "\"open",
                "/* open",
                "/* /* */",
                "$$ open",
                "$a$ open $$",
                "E'open\\'",
                "'open\\",
                "'o''"
            })
    void whatHasNoEndRunsToTheEndOfTheText(String sql) {
        assertThat(kinds(sql)).isEqualTo("UNTERMINATED");
    }

    @Test
    void commentsNest() {
        assertThat(texts("/* a /* b */ c */d")).containsExactly("/* a /* b */ c */", "d");
    }

    @Test
    void aLineCommentEndsAtEveryKindOfLineEnd() {
        assertThat(texts("--a\rb--c\r\nd--e")).containsExactly("--a", "\r", "b", "--c", "\r\n", "d", "--e");
    }

    @ParameterizedTest
    @CsvSource({
        "#t,WORD",
        "x #t,WORD WHITESPACE WORD",
        "(#t,PUNCTUATION WORD",
        "a#b,WORD OPERATOR WORD",
        "1#2,NUMBER OPERATOR NUMBER",
        "1 # 2,NUMBER WHITESPACE OPERATOR WHITESPACE NUMBER",
        ")#b,PUNCTUATION OPERATOR WORD",
        "\"a\"#b,QUOTED_NAME OPERATOR WORD",
        "#1,OPERATOR NUMBER",
        "#,OPERATOR"
    })
    void aHashBeginsATemporaryNameOrIsAnOperator(String sql, String kinds) {
        assertThat(kinds(sql)).isEqualTo(kinds);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "1.5", ".5", "1.", "1e5", "1.5E-10", ".5e+3", "0012"})
    void aNumberIsOneToken(String number) {
        assertThat(kinds(number)).isEqualTo("NUMBER");
    }

    @ParameterizedTest
    @CsvSource({
        "1..10,1|..|10",
        "a.5,a|.|5",
        "t.c,t|.|c",
        "1e,1|e",
        "1e+,1|e|+",
        "1WHEN,1|WHEN",
        "1.2.3,1.2|.|3",
        "-1,-|1"
    })
    void aNumberEndsWhereItCannotGoOn(String sql, String texts) {
        assertThat(texts(sql)).containsExactly(texts.split("\\|"));
    }

    @ParameterizedTest
    @CsvSource({
        "a=-1,a|=|-|1",
        "a<>b,a|<>|b",
        "a||b,a|'||'|b",
        "a::int,a|::|int",
        "a:=1,a|:=|1",
        "a:b,a|:|b",
        "a@-b,a|@-|b",
        "a++b,a|+|+|b",
        "a+-b,a|+|-|b",
        "a>=-+1,a|>=|-|+|1",
        "a->>b,a|->>|b",
        "a!~*b,a|!~*|b",
        "a-/*c*/b,a|-|/*c*/|b",
        "a=--c,a|=|--c",
        "a[1],a|[|1|]",
        "f(*),f|(|*|)"
    })
    void operatorsAreCutAsInPostgres(String sql, String texts) {
        List<String> expected = texts.contains("'||'") ? List.of("a", "||", "b") : List.of(texts.split("\\|"));
        assertThat(texts(sql)).isEqualTo(expected);
    }

    @Test
    void namesMayHaveLettersOfAllLanguagesAndDollars() {
        assertThat(texts("größe$1 名前 \uD83D\uDE00x")).containsExactly("größe$1", " ", "名前", " ", "\uD83D\uDE00x");
    }

    @Test
    void onlyBlanksOfAsciiSeparateWords() {
        assertThat(kinds("a\t\f\u000B\r\n b")).isEqualTo("WORD WHITESPACE WORD");
        assertThat(kinds("a\u00A0b")).isEqualTo("WORD");
        assertThat(kinds("a\u0000b")).isEqualTo("WORD UNKNOWN WORD");
    }

    @Test
    void quotedNamesMayHoldQuotes() {
        assertThat(texts("\"a\"\"b\".\"c\"")).containsExactly("\"a\"\"b\"", ".", "\"c\"");
    }

    @ParameterizedTest
    @CsvSource({"Users,users", "\"Users\",users", "\"a\"\"B\",a\"b", "#Temp,#temp", "\"ÄB\",Äb", "İX,İx", "größe,größe"
    })
    void namesAreFoldedInAsciiOnly(String written, String folded) {
        assertThat(Lexer.tokens(written).get(0).foldedName()).isEqualTo(folded);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "'it''s',it's",
                "'it\\'s',it's",
                "E'a\\\\b',a\\b",
                "'\\x41\\102',AB",
                "'\\303\\244\\xc3\\xa4',ää",
                "'\\xz\\q',xzq",
                "$$a''b\\n$$,a''b\\n",
                "$x$a$$b$x$,a$$b"
            })
    void aLiteralHasAValue(String literal, String value) {
        assertThat(Lexer.stringValue(Lexer.tokens(literal).get(0))).isEqualTo(value);
    }

    @Test
    void escapesOfControlCharactersAreResolved() {
        assertThat(Lexer.stringValue(Lexer.tokens("'\\b\\f\\n\\r\\t'").get(0))).isEqualTo("\b\f\n\r\t");
    }

    @Test
    void aNameHasNoValueAsALiteral() {
        Token name = Lexer.tokens("\"a\"").get(0);
        assertThatThrownBy(() -> Lexer.stringValue(name))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("not a literal: \"a\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "plain", "it's", "back\\slash", "\\'", "two\nlines", "'';--"})
    void aQuotedLiteralHasTheValueThatWasQuoted(String value) {
        List<Token> tokens = Lexer.tokens(Lexer.quoteLiteral(value));
        assertThat(tokens).hasSize(1);
        assertThat(Lexer.stringValue(tokens.get(0))).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource({
        "users,users",
        "_a1,_a1",
        "order,\"order\"",
        "window,\"window\"",
        "1a,\"1a\"",
        "a b,\"a b\"",
        "Users,\"Users\"",
        "a\"b,\"a\"\"b\"",
        "#t,\"#t\""
    })
    void aNameIsQuotedWhereItNeedsIt(String name, String quoted) {
        assertThat(Lexer.quoteName(name)).isEqualTo(quoted);
    }

    private static String kinds(String sql) {
        return Lexer.tokens(sql).stream().map(token -> token.kind().name()).collect(Collectors.joining(" "));
    }

    private static List<String> texts(String sql) {
        return Lexer.tokens(sql).stream().map(Token::text).toList();
    }
}
