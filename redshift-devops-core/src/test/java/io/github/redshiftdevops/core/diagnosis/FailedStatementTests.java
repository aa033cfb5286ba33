package io.github.redshiftdevops.core.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.redshiftdevops.sql.Location;
import org.junit.jupiter.api.Test;

class FailedStatementTests {

    private static final String SCRIPT =
            "create table a (id int);\n\n-- why\nselect id,\n  nope\nfrom a;\nselect id,\n  nope\nfrom a;\n";

    private static final String SECOND = "-- why\nselect id,\n  nope\nfrom a";

    @Test
    void pointsAtTheWordAtThePosition() {
        Location location = statement(SCRIPT, 4, SECOND).locate(SECOND.indexOf("nope") + 1);

        assertThat(location).isEqualTo(new Location("V1.sql", 5, 3, "  nope", 4));
    }

    @Test
    void pointsAtTheWordInTheBodyOfAProcedure() {
        String script = "create procedure p() as $$\nbegin\n  if true the 'x';\nend;\n$$ language plpgsql;";

        assertThat(statement(script, 1, script).locate(script.indexOf("the") + 1))
                .isEqualTo(new Location("V1.sql", 3, 11, "  if true the 'x';", 3));
        assertThat(statement(script, 1, script).locate(script.indexOf("$$") + 1).column())
                .isEqualTo(25);
    }

    @Test
    void tellsEqualStatementsApartByTheirLine() {
        String third = "select id,\n  nope\nfrom a";

        assertThat(statement(SCRIPT, 7, third).locate(third.indexOf("nope") + 1))
                .isEqualTo(new Location("V1.sql", 8, 3, "  nope", 4));
    }

    @Test
    void pointsAtTheFirstLineOfTheStatementIfThereIsNoPosition() {
        assertThat(statement(SCRIPT, 4, SECOND).locate(0)).isEqualTo(new Location("V1.sql", 4, 1, "select id,", 10));
    }

    @Test
    void pointsAtTheFirstLineIfThePositionIsOutsideOfTheStatement() {
        assertThat(statement(SCRIPT, 4, SECOND).locate(9999).line()).isEqualTo(4);
    }

    @Test
    void findsTheWordBehindAPlaceholder() {
        String script = "select '${long_placeholder}',\n  '${x}', nope\n";
        String sql = "select 'a',\n  'b', nope";

        assertThat(statement(script, 1, sql).locate(sql.indexOf("nope") + 1))
                .isEqualTo(new Location("V1.sql", 2, 11, "  '${x}', nope", 4));
    }

    @Test
    void pointsAtTheLineIfTheWordCameFromAPlaceholder() {
        assertThat(statement("\n  select ${column}\n", 2, "select nope").locate(8))
                .isEqualTo(new Location("V1.sql", 2, 3, "  select ${column}", 16));
    }

    @Test
    void pointsAtTheRightLineOfAFileWithWindowsLineEnds() {
        String script = "select 1;\r\nselect id,\r\n  nope\r\nfrom a;\r\n";
        String sql = "select id,\n  nope\nfrom a";

        assertThat(statement(script, 2, sql).locate(sql.indexOf("nope") + 1))
                .isEqualTo(new Location("V1.sql", 3, 3, "  nope", 4));
    }

    @Test
    void survivesAPositionInTheCommentBeforeThePlaceholders() {
        assertThat(statement("-- c\nselect ${a}", 2, "-- c\nselect 1").locate(2).line())
                .isEqualTo(2);
    }

    @Test
    void survivesALineThatTheFileDoesNotHave() {
        assertThat(statement("select 1", 7, "select nope").locate(8).file()).isEqualTo("V1.sql");
    }

    private static FailedStatement statement(String script, int line, String sql) {
        return new FailedStatement("V1.sql", script, line, sql);
    }
}
