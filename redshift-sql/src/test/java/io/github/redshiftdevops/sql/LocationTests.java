package io.github.redshiftdevops.sql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocationTests {

    @ParameterizedTest
    @CsvSource({"0,1,1,ab", "1,1,2,ab", "2,1,3,ab", "3,2,1,''", "4,3,1,cd", "6,3,3,cd", "-5,1,1,ab", "99,3,3,cd"})
    void linesAndColumnsCountFromOne(int offset, int line, int column, String lineText) {
        assertThat(Location.in("f", "ab\n\ncd", offset, 1)).isEqualTo(new Location("f", line, column, lineText, 1));
    }

    @Test
    void theLineIsShownWithoutItsEnd() {
        assertThat(Location.in(null, "ab\r\ncd", 0, 1).lineText()).isEqualTo("ab");
    }

    @Test
    void atLeastOneCharacterIsMeant() {
        assertThat(Location.in(null, "ab", 0, 0).length()).isEqualTo(1);
    }

    @Test
    void anEmptyTextHasAPlace() {
        assertThat(Location.in(null, "", 0, 1)).isEqualTo(new Location(null, 1, 1, "", 1));
    }
}
