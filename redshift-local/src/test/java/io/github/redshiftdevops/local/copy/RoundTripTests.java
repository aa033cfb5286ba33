package io.github.redshiftdevops.local.copy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written by the rules of a format is read as it was. */
class RoundTripTests {

    private static final String CHARACTERS = "ab,|\"'\\\n\r\t \u00e4\ud83d\ude00";

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void csvIsReadAsItWasWritten(long seed) throws IOException, BadRow {
        assertRoundTrip(
                new DataFormat.Csv((byte) ',', (byte) '"'),
                ",",
                field -> "\"" + field.replace("\"", "\"\"") + "\"",
                new Random(seed));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void escapedFieldsAreReadAsTheyWereWritten(long seed) throws IOException, BadRow {
        assertRoundTrip(
                new DataFormat.Delimited((byte) '|', true, false),
                "|",
                field -> field.replaceAll("[\\\\|\n\r]", "\\\\$0"),
                new Random(seed));
    }

    /** Random bytes are rows or bad rows, never another failure and never an endless loop. */
    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void anyBytesHaveAnEnd(long seed) throws IOException {
        Random random = new Random(seed);
        List<DataFormat.Text> formats = List.of(
                new DataFormat.Csv((byte) ',', (byte) '"'),
                new DataFormat.Delimited((byte) '|', true, true),
                new DataFormat.Delimited((byte) '|', false, false));
        for (int i = 0; i < 300; i++) {
            byte[] bytes = new byte[random.nextInt(200)];
            for (int j = 0; j < bytes.length; j++) {
                bytes[j] = (byte)
                        (random.nextInt(4) == 0 ? random.nextInt(256) : ",|\"'\\\n\r\0 ".charAt(random.nextInt(9)));
            }
            for (DataFormat.Text format : formats) {
                assertThat(countRecords(format, bytes)).isLessThanOrEqualTo(bytes.length);
            }
        }
    }

    private static int countRecords(DataFormat.Text format, byte[] bytes) throws IOException {
        RecordReader reader = format.reader(new ByteSource(new ByteArrayInputStream(bytes), 8), false);
        Row row = new Row();
        int records = 0;
        boolean more = true;
        while (more && records <= bytes.length) {
            try {
                more = reader.next(row);
                records += more ? 1 : 0;
            } catch (BadRow e) {
                records++;
            }
        }
        return records;
    }

    private static void assertRoundTrip(
            DataFormat.Text format, String delimiter, Function<String, String> quote, Random random)
            throws IOException, BadRow {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            rows.add(List.of(field(random), field(random), field(random)));
        }
        String text = rows.stream()
                .map(row -> row.stream().map(quote).collect(Collectors.joining(delimiter)))
                .collect(Collectors.joining(random.nextBoolean() ? "\r\n" : "\n"));

        ByteSource source = new ByteSource(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), 16);
        RecordReader reader = format.reader(source, false);
        Row row = new Row();
        for (List<String> expected : rows) {
            assertThat(reader.next(row)).isTrue();
            assertThat(List.of(row.text(0), row.text(1), row.text(2))).isEqualTo(expected);
            assertThat(row.fields()).isEqualTo(3);
        }
        assertThat(reader.next(row)).isFalse();
    }

    private static String field(Random random) {
        int[] codePoints = CHARACTERS.codePoints().toArray();
        StringBuilder field = new StringBuilder("x");
        for (int i = random.nextInt(12); i > 0; i--) {
            field.appendCodePoint(codePoints[random.nextInt(codePoints.length)]);
        }
        return field.toString();
    }
}
