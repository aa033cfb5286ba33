package io.github.redshiftdevops.local.rewrite;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.redshiftdevops.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RewrittenTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "select missing from a                                   | missing",
                "select nvl(1, missing)                                  | missing",
                "select nvl(nvl(1, 2), '\\\\') + missing, sysdate        | missing",
                "create table a (b int encode zstd distkey, missing int) | missing",
                "create table a (b int) diststyle key distkey(b) missing | missing",
                "select top 5 missing from b                             | missing",
                "select decode(a, 1, 2), missing, dateadd(day, 1, x)     | missing",
                "select decode(missing, null, 2)                         | missing",
                "create table #a (b missing)                             | missing",
                "select \"A\", missing from #b                           | missing"
            })
    void thePlaceOfAWordIsItsPlaceInTheSource(String sql, String word) {
        Rewritten rewritten = Rewriter.rewrite(Statement.of(sql));
        int offset = rewritten.text().indexOf(word);
        assertThat(rewritten.sourceOffset(offset)).isEqualTo(sql.indexOf(word));
        assertThat(rewritten.sourceOffset(offset + word.length())).isEqualTo(sql.indexOf(word) + word.length());
    }

    @Test
    void thePlaceInAReplacementIsTheBeginningOfWhatWasReplaced() {
        Rewritten rewritten = Rewriter.rewrite(Statement.of("select nvl(a, b)"));
        assertThat(rewritten.text()).isEqualTo("select coalesce(a, b)");
        assertThat(rewritten.sourceOffset(7)).isEqualTo(7);
        assertThat(rewritten.sourceOffset(14)).isEqualTo(7);
        assertThat(rewritten.sourceOffset(15)).isEqualTo(10);
    }

    @Test
    void thePlaceOfAnAdditionIsWhereItWasAdded() {
        Rewritten rewritten = Rewriter.rewrite(Statement.of("select top 5 a from b -- end"));
        assertThat(rewritten.text()).isEqualTo("select a from b limit 5 -- end");
        assertThat(rewritten.sourceOffset(rewritten.text().indexOf("limit")))
                .isEqualTo(rewritten.source().indexOf("b --"));
        assertThat(rewritten.sourceOffset(rewritten.text().indexOf("--")))
                .isEqualTo(rewritten.source().indexOf("--"));
    }

    @Test
    void positionsCountCharactersFromOne() {
        String sql = "select '\uD83D\uDE00\\\\', nvl(1, 2), \uD83D\uDE00missing";
        Rewritten rewritten = Rewriter.rewrite(Statement.of(sql));
        assertThat(rewritten.text()).isEqualTo("select E'\uD83D\uDE00\\\\', coalesce(1, 2), \uD83D\uDE00missing");
        assertThat(rewritten.sourcePosition(32)).isEqualTo(26);
        assertThat(sql.substring(sql.offsetByCodePoints(0, 25))).isEqualTo("\uD83D\uDE00missing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "select 1", "select nvl(1, 2)", "select '\\\\'"})
    void positionsOutsideOfTheTextAreMovedToItsEnds(String sql) {
        Rewritten rewritten = Rewriter.rewrite(Statement.of(sql));
        assertThat(rewritten.sourcePosition(0)).isEqualTo(1);
        assertThat(rewritten.sourcePosition(-5)).isEqualTo(1);
        assertThat(rewritten.sourcePosition(1_000)).isEqualTo(sql.length() + 1);
    }

    @Test
    void whatIsUnchangedHasNoEdits() {
        assertThat(Rewriter.rewrite(Statement.of("select 1"))).isEqualTo(Rewritten.unchanged("select 1"));
    }

    @Test
    void editsCoverAllThatIsDifferent() {
        Rewritten rewritten = Rewriter.rewrite(
                Statement.of(
                        "create table #t (\"Id\" int identity(1,1) distkey, n varchar default nvl('\\\\', sysdate)) sortkey (n)"));
        StringBuilder rebuilt = new StringBuilder();
        int sourceAt = 0;
        for (Rewritten.Edit edit : rewritten.edits()) {
            rebuilt.append(rewritten.source(), sourceAt, edit.sourceStart());
            assertThat(rebuilt).hasSize(edit.start());
            rebuilt.append(rewritten.text(), edit.start(), edit.end());
            sourceAt = edit.sourceEnd();
        }
        rebuilt.append(rewritten.source().substring(sourceAt));
        assertThat(rebuilt).hasToString(rewritten.text());
    }
}
