package io.github.redshiftdevops.local.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonPathTests {

    private static final String JSON = "{\"a\":{\"b c\":[1,{\"d\":\"x\"}],\"e\":null}}";

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            quoteCharacter = '^',
            value = {
                "$['a']['b c'][0]!1",
                "$['a']['b c'][1]['d']!\"x\"",
                "$.a.e!null",
                "$.a.absent.deeper!null",
                "$.a!{\"b c\":[1,{\"d\":\"x\"}],\"e\":null}",
                "$['a']['b c']![1,{\"d\":\"x\"}]"
            })
    void aPathLeadsToOneValue(String path, String expected) throws JsonException {
        assertThat(JsonPath.parse(path).in(JsonParser.parse(JSON))).hasToString(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"$['a']['b c'][2]", "$.a[0]"})
    void anAbsentElementIsAnError(String path) throws JsonException {
        JsonPath parsed = JsonPath.parse(path);
        JsonValue json = JsonParser.parse(JSON);

        assertThatExceptionOfType(JsonException.class)
                .isThrownBy(() -> parsed.in(json))
                .withMessage("Invalid JSONPath format: Not an array or index out of range.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "$.", "$..a", "$.*", "$[*]", "$[-1]", "$.a['b']", "$['a", "$[?(@.a)]", "$.a b["})
    void anythingElseIsNoPath(String path) {
        assertThatExceptionOfType(JsonException.class)
                .isThrownBy(() -> JsonPath.parse(path))
                .withMessageContaining("Invalid JSONPath format");
    }
}
