package io.github.redshiftdevops.local.external;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowTextTests {

    @Test
    void rowsAreAnArrayOfCompositeValues() {
        RowArray rows = new RowArray();
        rows.add(Arrays.asList("1", null, "a b"));
        rows.add(List.of("2", "", "\"\\"));
        assertThat(rows.take()).isEqualTo("{\"(1,,\\\"a b\\\")\",\"(2,\\\"\\\",\\\"\\\\\\\"\\\\\\\\\\\")\"}");
        assertThat(rows.length()).isZero();
    }

    @Test
    void aPrintedCompositeValueIsReadBack() {
        assertThat(RecordText.parse("(1,,\"\",\"a \"\"b\"\", \\\\c\",d)"))
                .containsExactly("1", null, "", "a \"b\", \\c", "d");
        assertThat(RecordText.parse("(,)")).containsExactly(null, null);
        assertThat(RecordText.parse("()")).containsExactly((String) null);
    }

    @Test
    void invalidBytesAreMarkedAndReplaced() {
        byte[] bytes = {'a', (byte) 0xFC, 'b', (byte) 0xF0, (byte) 0x9F, (byte) 0x98, (byte) 0x80};
        String text = RawText.decode(bytes, bytes.length);
        assertThat(RawText.isInvalid(text)).isTrue();
        assertThat(RawText.replaced(text, "?")).isEqualTo("a?b\uD83D\uDE00");
        assertThat(RawText.isInvalid("\uD83D\uDC80")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "2017-05-01,2017-05-01",
        "05-01-2017,2017-05-01",
        "may-01-2017,2017-05-01",
        "01-may-2017,2017-05-01",
        "2017-May-01,2017-05-01",
        "05-01-17,2017-05-01",
        "05-01-89,1989-05-01",
        "02-30-2017,none",
        "2017/05/01,none"
    })
    void datesAreReadInTheFormatsOfTheManual(String written, String date) {
        assertThat(DateText.date(written).orElse("none")).isEqualTo(date);
    }

    @ParameterizedTest
    @CsvSource({
        "2017-05-01 11:30:59.000000,2017-05-01 11:30:59.000000",
        "2017-05-01T11:30:59.123456789Z,2017-05-01 11:30:59.123456Z",
        "2017-05-01,2017-05-01",
        "2017-05-01 25:00:00,none"
    })
    void timestampsHaveADateAndATime(String written, String timestamp) {
        assertThat(DateText.timestamp(written).orElse("none")).isEqualTo(timestamp);
    }

    @Test
    void partitionsAreReadAndWrittenAlike() {
        Partition partition = Partition.of("day='2008-01-01', \"kind\" = 'it''s', number=-7", "s3://bucket/1/");
        assertThat(partition.values())
                .containsExactly(Map.entry("day", "2008-01-01"), Map.entry("kind", "it's"), Map.entry("number", "-7"));
        assertThat(Partition.of(Partition.specification(partition.values()), "").values())
                .isEqualTo(partition.values());
    }
}
