package io.github.redshiftdevops.sql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReservedWordsTests {

    @ParameterizedTest
    @ValueSource(
            strings = {"select", "aes128", "sysdate", "minus", "tag", "top", "oid", "without", "unpivot", "mostly16"})
    void theseAreReserved(String word) {
        assertThat(ReservedWords.contains(word)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"start", "connect", "distkey", "sortkey", "window", "users", "qualify", "SELECT", ""})
    void theseAreNot(String word) {
        assertThat(ReservedWords.contains(word)).isFalse();
    }
}
