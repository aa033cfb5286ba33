package io.github.redshiftdevops.local.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonParserTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            quoteCharacter = '^',
            value = {
                " { \"b\" : 1 , \"a\" : [ true , null , -0.50e+3 ] } !{\"b\":1,\"a\":[true,null,-0.50e+3]}",
                "[]![]",
                "{}!{}",
                "\"\\u00e4\\/\\n\\\"\"!\"\u00e4/\\n\\\"\"",
                "\"\\u0001\"!\"\\u0001\"",
                "{\"a\":1,\"a\":2}!{\"a\":2}",
                "12345678901234567890.10!12345678901234567890.10"
            })
    void jsonIsKeptWithoutItsBlanks(String json, String expected) throws JsonException {
        assertThat(JsonParser.parse(json)).hasToString(expected);
        assertThat(JsonParser.parse(expected)).hasToString(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "[1,",
                "[1,]",
                "{\"a\"}",
                "{\"a\":}",
                "{a:1}",
                "'a'",
                "\"a",
                "\"\\x\"",
                "\"\\u12\"",
                "01",
                "1.",
                ".5",
                "+1",
                "tru",
                "nulls",
                "1 2",
                "{} {}",
                "[1 2]",
                "{\"a\":1,}",
                "NaN"
            })
    void anythingElseIsNoJson(String text) {
        assertThatExceptionOfType(JsonException.class).isThrownBy(() -> JsonParser.parse(text));
    }

    @Test
    void depthHasALimit() {
        assertThatExceptionOfType(JsonException.class)
                .isThrownBy(() -> JsonParser.parse("[".repeat(100_000)))
                .withMessageContaining("1000 levels");
    }
}
