package io.github.redshiftdevops.local.numeric;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NodeReaderTests {

    @Test
    void readsNodesListsBytesAndNothing() {
        Node node = read("{CONST :consttype 23 :constisnull false :next <>\n:constvalue 4 [ 10 0 -1 0 ]"
                + " :args ({VAR :varno 1} {VAR :varno 2}) :names (\"a\" \"b\") :location -1}");
        assertThat(node.kind()).isEqualTo("CONST");
        assertThat(node.number("consttype")).isEqualTo(23);
        assertThat(node.fields()).doesNotContainKey("next");
        assertThat(node.list("constvalue")).isEqualTo(List.of("10", "0", "-1", "0"));
        assertThat(node.nodes("args"))
                .extracting(argument -> argument.number("varno"))
                .containsExactly(1, 2);
        assertThat(node.list("names")).isEqualTo(List.of("\"a\"", "\"b\""));
        assertThat(node.location()).isEqualTo(-1);
    }

    @Test
    void readsNamesWithEscapedCharacters() {
        Node node = read("{TARGETENTRY :resname a\\ \\{b\\}\\(\\\\ :resno 1}");
        assertThat(node.text("resname")).isEqualTo("a {b}(\\");
        assertThat(node.number("resno")).isEqualTo(1);
    }

    @Test
    void readsAValueThatLooksLikeAField() {
        assertThat(read("{A :name :location :location 7}").location()).isEqualTo(7);
    }

    @Test
    void keepsTheVarietyOfAnExpression() {
        assertThat(read("{A_CONST NULL :location 3}").location()).isEqualTo(3);
        assertThat(read("{A_EXPR ANY :name (\"=\") :location 5}").list("name")).isEqualTo(List.of("\"=\""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<>", "word", "{A :b", "{A :b (1 2", "{"})
    void whatIsNoTreeIsNone(String text) {
        assertThat(NodeReader.read(text)).isEmpty();
    }

    @Test
    void aTreeThatIsTooDeepIsNone() {
        assertThat(NodeReader.read("{A :b ".repeat(100) + "{C}" + "}".repeat(100)))
                .isPresent();
        assertThat(NodeReader.read("{A :b ".repeat(100_000) + "{C}" + "}".repeat(100_000)))
                .isEmpty();
    }

    @Test
    void nodesThatAreWrittenAlikeLookAlikeWithoutTheirPlaces() {
        Node first = read("{A :name (\"/\") :lexpr {B :fields (\"x\") :location 3} :location 5}");
        Node second = read("{A :name (\"/\") :lexpr {B :fields (\"x\") :location 30} :location 50}");
        Node other = read("{A :name (\"/\") :lexpr {B :fields (\"y\") :location 30} :location 50}");
        assertThat(first.withoutLocations())
                .isEqualTo(second.withoutLocations())
                .isNotEqualTo(other.withoutLocations());
    }

    private static Node read(String text) {
        return NodeReader.read(text).orElseThrow();
    }
}
