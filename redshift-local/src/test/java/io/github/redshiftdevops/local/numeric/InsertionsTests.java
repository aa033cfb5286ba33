package io.github.redshiftdevops.local.numeric;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.redshiftdevops.local.rewrite.Rewritten;
import io.github.redshiftdevops.local.rewrite.Rewritten.Edit;
import java.util.List;
import org.junit.jupiter.api.Test;

class InsertionsTests {

    private final Insertions insertions = new Insertions();

    @Test
    void nestedPairsStayNested() {
        insertions.around(7, 12, "(", ")");
        insertions.around(7, 10, "[", "]");
        insertions.outside(7, 12, "", " as q");
        assertThat(typed("select a/b/c")).isEqualTo("select ([a/b]/c) as q");
    }

    @Test
    void anOperatorStandsBetweenWhatItJoins() {
        insertions.around(7, 10, "div(", ")");
        insertions.replace(8, 9, ", ");
        insertions.around(7, 8, "<", ">");
        insertions.around(9, 10, "<", ">");
        assertThat(typed("select a/b")).isEqualTo("select div(<a>, <b>)");
    }

    @Test
    void placesBehindAreFoundInTheSource() {
        insertions.around(7, 10, "cast(", " as numeric(17,9))");
        Rewritten typed = insertions.applyTo(Rewritten.unchanged("select a/b, nosuch"));
        assertThat(typed.text()).isEqualTo("select cast(a/b as numeric(17,9)), nosuch");
        assertThat(typed.sourceOffset(typed.text().indexOf("a/b"))).isEqualTo(7);
        assertThat(typed.sourceOffset(typed.text().indexOf("nosuch"))).isEqualTo(12);
        assertThat(typed.sourceOffset(0)).isZero();
    }

    @Test
    void whatIsWrittenIntoAnEditBelongsToIt() {
        // nvl(a/b, x) became coalesce(a/b, x); getdate() became a longer call
        Rewritten rewritten = new Rewritten(
                "select coalesce(a/b, x), now()",
                "select nvl(a/b, x), getdate()",
                List.of(new Edit(7, 10, 7, 15), new Edit(20, 29, 25, 30)));
        insertions.around(16, 19, "(", ")");
        insertions.around(26, 28, "[", "]");
        Rewritten typed = insertions.applyTo(rewritten);
        assertThat(typed.text()).isEqualTo("select coalesce((a/b), x), n[ow]()");
        assertThat(typed.sourceOffset(typed.text().indexOf("x)"))).isEqualTo(16);
        assertThat(typed.sourceOffset(typed.text().indexOf("ow"))).isEqualTo(20);
        assertThat(typed.edits()).contains(new Edit(20, 29, 27, 34));
    }

    private String typed(String text) {
        return insertions.applyTo(Rewritten.unchanged(text)).text();
    }
}
