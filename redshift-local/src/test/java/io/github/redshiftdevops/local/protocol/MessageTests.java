package io.github.redshiftdevops.local.protocol;

import static io.github.redshiftdevops.local.protocol.Wire.bytes;
import static io.github.redshiftdevops.local.protocol.Wire.frame;
import static io.github.redshiftdevops.local.protocol.Wire.written;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.redshiftdevops.local.execution.Column;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MessageTests {

    @Test
    void queryIsAString() throws IOException {
        byte[] bytes = bytes("Q", 0, 0, 0, 13, "select 1", 0);

        assertThat(written(new Query("select 1"))).isEqualTo(bytes);
        assertThat(Query.of(frame("Q", 0, 0, 0, 13, "select 1", 0))).isEqualTo(new Query("select 1"));
    }

    @Test
    void textIsUtf8() throws IOException {
        assertThat(written(new Query("é"))).isEqualTo(bytes("Q", 0, 0, 0, 7, 0xc3, 0xa9, 0));
    }

    @Test
    void parseHasNameTextAndTypes() throws IOException {
        Parse parse = new Parse("s1", "select $1", List.of(23, 0));
        byte[] bytes = bytes("P", 0, 0, 0, 27, "s1", 0, "select $1", 0, 0, 2, 0, 0, 0, 23, 0, 0, 0, 0);

        assertThat(written(parse)).isEqualTo(bytes);
        assertThat(Parse.of(Wire.reader(bytes).read())).isEqualTo(parse);
    }

    @Test
    void bindHasFormatsAndValues() throws IOException {
        byte[] bytes = bytes(
                "B", 0, 0, 0, 31, "p", 0, "s", 0, 0, 2, 0, 0, 0, 1, 0, 2, 0, 0, 0, 1, "7", 0xff, 0xff, 0xff, 0xff, 0, 2,
                0, 1, 0, 0);

        Bind bind = Bind.of(Wire.reader(bytes).read());

        assertThat(bind.portal()).isEqualTo("p");
        assertThat(bind.statement()).isEqualTo("s");
        assertThat(bind.isBinary(0)).isFalse();
        assertThat(bind.isBinary(1)).isTrue();
        assertThat(bind.values().get(0)).isEqualTo(bytes("7"));
        assertThat(bind.values().get(1)).isNull();
        assertThat(bind.resultFormats()).containsExactly(1, 0);
        assertThat(written(bind)).isEqualTo(bytes);
    }

    @Test
    void oneFormatCountsForAllParameters() throws IOException {
        Bind bind = Bind.of(frame("B", 0, 0, 0, 24, 0, 0, 0, 1, 0, 1, 0, 2, 0, 0, 0, 1, 9, 0, 0, 0, 1, 8, 0, 0));

        assertThat(bind.isBinary(0)).isTrue();
        assertThat(bind.isBinary(1)).isTrue();
    }

    @Test
    void bindWithAWrongNumberOfFormatsIsRefused() {
        assertThatThrownBy(() -> Bind.of(frame("B", 0, 0, 0, 21, 0, 0, 0, 2, 0, 1, 0, 1, 0, 1, 0, 0, 0, 1, 9, 0, 0)))
                .isInstanceOf(ProtocolException.class)
                .hasMessageContaining("2 parameter formats but 1 parameters");
    }

    @Test
    void describeNamesAStatementOrAPortal() throws IOException {
        assertThat(Describe.of(frame("D", 0, 0, 0, 8, "S", "s1", 0))).isEqualTo(new Describe(Target.STATEMENT, "s1"));
        assertThat(written(new Describe(Target.PORTAL, ""))).isEqualTo(bytes("D", 0, 0, 0, 6, "P", 0));
        assertThatThrownBy(() -> Describe.of(frame("D", 0, 0, 0, 6, "X", 0)))
                .isInstanceOf(ProtocolException.class)
                .hasMessageContaining("'X'");
    }

    @Test
    void closeNamesAStatementOrAPortal() throws IOException {
        assertThat(Close.of(frame("C", 0, 0, 0, 7, "P", "c", 0))).isEqualTo(new Close(Target.PORTAL, "c"));
        assertThat(written(new Close(Target.STATEMENT, "s"))).isEqualTo(bytes("C", 0, 0, 0, 7, "S", "s", 0));
    }

    @Test
    void executeHasALimit() throws IOException {
        assertThat(Execute.of(frame("E", 0, 0, 0, 10, "p", 0, 0, 0, 1, 0))).isEqualTo(new Execute("p", 256));
        assertThat(written(new Execute("", 0))).isEqualTo(bytes("E", 0, 0, 0, 9, 0, 0, 0, 0, 0));
    }

    @Test
    void aReportHasFieldsByLetter() throws IOException {
        Map<Character, String> fields = new LinkedHashMap<>();
        fields.put('S', "ERROR");
        fields.put('C', "42601");
        byte[] bytes = bytes("E", 0, 0, 0, 19, "SERROR", 0, "C42601", 0, 0);

        assertThat(written(new Report(Report.ERROR_RESPONSE, fields))).isEqualTo(bytes);
        assertThat(Report.of(Wire.reader(bytes).read())).isEqualTo(new Report('E', fields));
    }

    @Test
    void aTypeIsReplacedInARowDescription() throws IOException {
        Frame frame = frame(
                "T", 0, 0, 0, 45, 0, 2, "a", 0, 0, 0, 0, 25, 0, 25, 0, 0, 0, 25, 255, 255, 255, 255, 255, 255, 0, 0, "",
                0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 23, 0, 4, 255, 255, 255, 255, 0, 1);

        assertThat(RowDescription.of(RowDescription.withType(frame, 25, 1043)).columns())
                .containsExactly(new Column("a", 1043, -1), new Column("", 23, -1));
        assertThat(RowDescription.withType(frame, 24, 1043).body()).isEqualTo(frame.body());
        assertThat(RowDescription.of(RowDescription.inUpperCase(frame)).columns())
                .containsExactly(new Column("A", 25, -1), new Column("", 23, -1));
    }

    @Test
    void readyForQueryHasTheTransactionStatus() throws IOException {
        assertThat(ReadyForQuery.of(frame("Z", 0, 0, 0, 5, "T"))).isEqualTo(new ReadyForQuery('T'));
        assertThat(written(new ReadyForQuery('I'))).isEqualTo(bytes("Z", 0, 0, 0, 5, "I"));
    }

    @Test
    void commandCompleteHasATag() throws IOException {
        assertThat(CommandComplete.of(frame("C", 0, 0, 0, 9, "CALL", 0))).isEqualTo(new CommandComplete("CALL"));
        assertThat(written(new CommandComplete("CALL"))).isEqualTo(bytes("C", 0, 0, 0, 9, "CALL", 0));
    }

    @Test
    void parameterStatusIsAPair() throws IOException {
        assertThat(ParameterStatus.of(frame("S", 0, 0, 0, 8, "a", 0, "b", 0))).isEqualTo(new ParameterStatus("a", "b"));
        assertThat(written(new ParameterStatus("a", "b"))).isEqualTo(bytes("S", 0, 0, 0, 8, "a", 0, "b", 0));
    }

    @Test
    void rowDescriptionHasColumns() throws IOException {
        Frame frame =
                frame("T", 0, 0, 0, 26, 0, 1, "n", 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 0x13, 0xff, 0xff, 0, 0, 0, 104, 0, 0);

        assertThat(RowDescription.of(frame).columns()).containsExactly(new Column("n", 1043, 104));
    }

    @Test
    void dataRowHasTextAndNull() throws IOException {
        Frame frame = frame("D", 0, 0, 0, 16, 0, 2, 0, 0, 0, 2, "ab", 0xff, 0xff, 0xff, 0xff);

        assertThat(DataRow.of(frame).values()).containsExactly("ab", null);
    }

    @Test
    void parameterDescriptionHasTypes() throws IOException {
        assertThat(written(new ParameterDescription(List.of(23))))
                .isEqualTo(bytes("t", 0, 0, 0, 10, 0, 1, 0, 0, 0, 23));
    }

    @Test
    void authenticationHasACodeAndASalt() throws IOException {
        assertThat(written(Authentication.OK)).isEqualTo(bytes("R", 0, 0, 0, 8, 0, 0, 0, 0));
        assertThat(written(Authentication.md5Password(new byte[] {1, 2, 3, 4})))
                .isEqualTo(bytes("R", 0, 0, 0, 12, 0, 0, 0, 5, 1, 2, 3, 4));
    }

    @Test
    void backendKeyDataHasTwoNumbers() throws IOException {
        assertThat(BackendKeyData.of(frame("K", 0, 0, 0, 12, 0, 0, 1, 0, 0xff, 0xff, 0xff, 0xff)))
                .isEqualTo(new BackendKeyData(256, -1));
    }

    @Test
    void signalsAreNothingButALetter() throws IOException {
        assertThat(written(Signal.PARSE_COMPLETE)).isEqualTo(bytes("1", 0, 0, 0, 4));
        assertThat(written(Signal.SYNC)).isEqualTo(bytes("S", 0, 0, 0, 4));
    }

    @Test
    void aBodyThatEndsTooEarlyIsRefused() {
        assertThatThrownBy(() -> Query.of(frame("Q", 0, 0, 0, 6, "ab")))
                .isInstanceOf(ProtocolException.class)
                .hasMessageContaining("has no end");
        assertThatThrownBy(() -> Execute.of(frame("E", 0, 0, 0, 6, 0, 0)))
                .isInstanceOf(ProtocolException.class)
                .hasMessageContaining("ends before its fields do");
        assertThatThrownBy(() -> DataRow.of(frame("D", 0, 0, 0, 10, 0, 1, 0x7f, 0xff, 0xff, 0xff)))
                .isInstanceOf(ProtocolException.class);
    }
}
