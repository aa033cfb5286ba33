package io.github.redshiftdevops.local.copy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every text is read with a buffer of a few bytes too, so that each boundary is once the end of the buffer. */
class RecordReaderTests {

    private static final DataFormat.Text CSV = new DataFormat.Csv((byte) ',', (byte) '"');
    private static final DataFormat.Text PIPES = new DataFormat.Delimited((byte) '|', false, false);
    private static final DataFormat.Text ESCAPED = new DataFormat.Delimited((byte) '|', true, false);
    private static final DataFormat.Text UNQUOTED = new DataFormat.Delimited((byte) '|', false, true);

    @Test
    void csvFieldsStandBetweenCommas() {
        assertRows(CSV, "a,b\nc,d\n", "[a, b]", "[c, d]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a,b\nc,d", "a,b\r\nc,d\r\n", "a,b\r\nc,d", "\uFEFFa,b\nc,d\n", "a,b\nc,d\r"})
    void lineEndsAndAByteOrderMarkAreNoData(String text) {
        assertRows(CSV, text, "[a, b]", "[c, d]");
        assertRows(PIPES, text.replace(',', '|'), "[a, b]", "[c, d]");
    }

    @Test
    void anEmptyObjectHasNoRows() {
        assertRows(CSV, "");
        assertRows(PIPES, "");
        assertRows(CSV, "\uFEFF");
    }

    @Test
    void emptyFieldsCount() {
        assertRows(CSV, ",\n,,\na,\n\"\",x\n\n", "[, ]", "[, , ]", "[a, ]", "[, x]", "[]");
        assertRows(PIPES, "|\n||\na|\n\n", "[, ]", "[, , ]", "[a, ]", "[]");
    }

    @Test
    void quotesProtectDelimitersQuotesAndLineEnds() {
        assertRows(
                CSV,
                "\"a,b\",\"say \"\"hi\"\"\",\"two\nlines\"\n\"cr\r\nlf\",\"\"\"\",\"\"\n",
                "[a,b, say \"hi\", two\nlines]",
                "[cr\r\nlf, \", ]");
    }

    @Test
    void whiteSpaceAroundQuotesIsIgnoredAndElsewhereData() {
        assertRows(CSV, " \"a\" \t, \" b \" , c \n", "[a,  b ,  c ]");
    }

    @Test
    void aTabThatIsTheDelimiterIsNoWhiteSpace() {
        assertRows(new DataFormat.Csv((byte) '\t', (byte) '"'), "\"a\"\t\t \"b\"\n", "[a, , b]");
    }

    @Test
    void anotherQuoteMakesDoubleQuotesData() {
        assertRows(new DataFormat.Csv((byte) ',', (byte) '%'), "%a,\"b\"%,\"c\"\n", "[a,\"b\", \"c\"]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"a\"b,c", "a\"b,c", "\"a\"\"b\"c\",d", "a,\"b\" x"})
    void otherQuotesAreAnErrorAndTheNextLineIsReadAgain(String line) {
        assertRows(CSV, line + "\nnext,row\n", "1214 Invalid quote formatting for CSV", "[next, row]");
    }

    @Test
    void anOpenQuoteAtTheEndIsAnError() {
        assertRows(CSV, "a,\"b\nc,d\n", "1214 Invalid quote formatting for CSV");
        assertRows(CSV, "a,\"\"\"b\nc,d\n", "1214 Invalid quote formatting for CSV");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\rb,c\n", "a,b\rc,d\n"})
    void aCarriageReturnWithoutLineFeedIsAnError(String text) {
        assertRows(
                CSV,
                text + "x,y\n",
                "1216 Missing newline: Unexpected character 0x%x found at location %d"
                        .formatted((int) text.charAt(text.indexOf('\r') + 1), text.indexOf('\r') + 1),
                "[x, y]");
    }

    @Test
    void nulEndsARecordAndTheRestOfTheLineIsLost() {
        assertRows(CSV, "a,b\0c,d\nx,\"y\0\",z\nlast,1\n", "[a, b]", "[x, y]", "[last, 1]");
        assertRows(PIPES, "a|b\0c|d\n\0\nlast|1\n", "[a, b]", "[]", "[last, 1]");
    }

    @Test
    void nulIsDataIfItIsTheNullString() {
        assertThat(rows(PIPES, "\0|a\0b\n".getBytes(StandardCharsets.UTF_8), new Reading(64, true)))
                .containsExactly("[\0, a\0b]");
    }

    @Test
    void pipesNeedNoQuotes() {
        assertRows(PIPES, "\"a|b\"|'c\\|\n", "[\"a, b\", 'c\\, ]");
    }

    @Test
    void aBackslashEscapesWhatFollows() {
        assertRows(
                ESCAPED,
                "1|The quick\\\njumped\n2| A\\\\B\n3| A \\| B\\|\n\\N|\\Nx|x\\N\n\\\\N|\\012\n",
                "[1, The quick\njumped]",
                "[2,  A\\B]",
                "[3,  A | B|]",
                "[\\N, Nx, xN]",
                "[\\N, 012]");
    }

    @Test
    void aNullMarkMayStandBeforeAnyLineEnd() {
        assertRows(ESCAPED, "\\N\r\n\\N", "[\\N]", "[\\N]");
    }

    @Test
    void anEscapeAtTheEndOfTheFileIsAnError() {
        assertRows(ESCAPED, "a|b\\", "1216 Escape character at the end of the file");
    }

    /** The table of the documentation. */
    @Test
    void surroundingQuotesAreRemoved() {
        assertRows(
                UNQUOTED,
                "'The delimiter is a pipe (|) character'|'Black'|\"White\"|Blue'\n' ' 'Black' ' '|' '|it's\n",
                "[The delimiter is a pipe (|) character, Black, White, Blue']",
                "[ ' 'Black' ' ,  , it's]");
    }

    @Test
    void aQuoteThatIsNotClosedIsAnError() {
        assertRows(
                UNQUOTED,
                "1|'Blue\n2|\"x'\n3|x\n",
                "1214 Missing closing quote",
                "1214 Missing closing quote",
                "[3, x]");
    }

    @Test
    void quotesAreKeptWhereTheyAreEscaped() {
        assertRows(
                new DataFormat.Delimited((byte) '|', true, true),
                "4| 'A'|'A Midsummer Night\\'s Dream'|\\'x'\r\n",
                "[4,  'A', A Midsummer Night's Dream, 'x']");
    }

    @Test
    void bytesThatAreNoTextPassThrough() {
        byte[] text = {'a', (byte) 0xFF, ',', (byte) 0xC3, '\n'};
        Row row = new Row();

        assertThat(next(reader(CSV, text, new Reading(4, false)), row)).isTrue();
        assertThat(row.bytes()).startsWith('a', 0xFF, 0xC3);
        assertThat(row.end(0)).isEqualTo(2);
        assertThat(row.end(1)).isEqualTo(3);
    }

    @Test
    void aRecordOfMoreThanFourMegabytesIsAnErrorAndTheNextIsRead() {
        String huge = "x".repeat(10_000_000);

        assertThat(rows(CSV, (huge + ",1\na,b\n").getBytes(StandardCharsets.UTF_8), new Reading(1 << 16, false)))
                .containsExactly("1216 Input line is longer than 4 MB", "[a, b]");
        assertThat(rows(PIPES, (huge + "|1\na|b\n").getBytes(StandardCharsets.UTF_8), new Reading(1 << 16, false)))
                .containsExactly("1216 Input line is longer than 4 MB", "[a, b]");
        assertThat(rows(CSV, ("\"" + huge + "\",1\na,b\n").getBytes(StandardCharsets.UTF_8), new Reading(64, false)))
                .first()
                .isEqualTo("1216 Input line is longer than 4 MB");
    }

    @Test
    void aRecordOfAlmostFourMegabytesIsRead() {
        String large = "x".repeat(4_000_000);

        assertThat(rows(CSV, (large + ",1\n").getBytes(StandardCharsets.UTF_8), new Reading(1 << 16, false)))
                .containsExactly("[" + large + ", 1]");
    }

    @Test
    void linesAndOffsetsAreThoseOfTheObject() throws IOException, BadRow {
        ByteSource source = new ByteSource(
                new ByteArrayInputStream("\uFEFFh\n\"a\nb\",1\r\nlast,2".getBytes(StandardCharsets.UTF_8)), 4);
        RecordReader reader = CSV.reader(source, false);
        Row row = new Row();

        reader.next(row);
        assertThat(source.recordLine()).isEqualTo(1);
        assertThat(source.recordOffset()).isEqualTo(3);
        reader.next(row);
        assertThat(source.recordLine()).isEqualTo(2);
        assertThat(source.recordText()).isEqualTo("\"a\nb\",1");
        reader.next(row);
        assertThat(source.recordLine()).isEqualTo(4);
        assertThat(source.recordOffset()).isEqualTo(14);
        assertThat(source.recordText()).isEqualTo("last,2");
    }

    private record Reading(int bufferSize, boolean nulIsData) {}

    private static void assertRows(DataFormat.Text format, String text, String... expected) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        for (int bufferSize : new int[] {3, 4, 5, 7, 16, 1 << 16}) {
            assertThat(rows(format, bytes, new Reading(bufferSize, false)))
                    .as("buffer of %d", bufferSize)
                    .containsExactly(expected);
        }
    }

    private static List<String> rows(DataFormat.Text format, byte[] text, Reading reading) {
        RecordReader reader = reader(format, text, reading);
        List<String> rows = new ArrayList<>();
        Row row = new Row();
        boolean more = true;
        while (more) {
            try {
                more = reader.next(row);
                if (more) {
                    rows.add(fields(row).toString());
                }
            } catch (BadRow e) {
                rows.add(e.code() + " " + e.reason());
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        }
        return rows;
    }

    private static List<String> fields(Row row) {
        List<String> fields = new ArrayList<>();
        for (int i = 0; i < row.fields(); i++) {
            fields.add(row.text(i));
        }
        return fields;
    }

    private static boolean next(RecordReader reader, Row row) {
        try {
            return reader.next(row);
        } catch (IOException | BadRow e) {
            throw new AssertionError(e);
        }
    }

    private static RecordReader reader(DataFormat.Text format, byte[] text, Reading reading) {
        try {
            return format.reader(
                    new ByteSource(new ByteArrayInputStream(text), reading.bufferSize()), reading.nulIsData());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
