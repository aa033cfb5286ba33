package io.github.redshiftdevops.local.rewrite;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.redshiftdevops.local.execution.SqlError;
import io.github.redshiftdevops.sql.Statement;
import io.github.redshiftdevops.sql.Statements;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Random queries that are nearly right: they are rewritten or refused, and the result is stable. */
class RewriterFuzzTests {

    private static final Columns COLUMNS = query -> List.of("a", "b", "c", "a", "the \"name\"");

    /** In a result, every name is that of a column. */
    private static final Columns COLUMNS_OF_RESULT = query -> List.of("a", "b", "c", "x", "y", "z");

    private static final Set<String> STATES = Set.of("0A000", "22023", "42601", "42702", "42703", "54001");

    @Test
    void aRandomQueryIsRewrittenOrRefused() {
        QueryGenerator generator = new QueryGenerator(new Random(4_711));
        for (int i = 0; i < 5_000; i++) {
            String sql = generator.statement();
            try {
                Rewritten rewritten = rewrite(sql);
                assertThat(lineBreaks(rewritten.text())).as(sql).isEqualTo(lineBreaks(sql));
                assertThat(Statements.split(rewritten.text())).as(sql).hasSize(1);
                for (int offset = 0; offset <= rewritten.text().length(); offset++) {
                    assertThat(rewritten.sourceOffset(offset)).as(sql).isBetween(0, sql.length());
                }
            } catch (SqlError e) {
                assertThat(STATES).as(sql).contains(e.sqlState());
                assertThat(e.fields()).as(sql).containsKey('P');
            }
        }
    }

    @Test
    void rewritingTheResultOfARandomQueryChangesNothing() {
        QueryGenerator generator = new QueryGenerator(new Random(4_712));
        for (int i = 0; i < 5_000; i++) {
            String sql = generator.statement();
            try {
                String once = rewrite(sql).text();
                assertThat(Rewriter.rewrite(Statement.of(once), COLUMNS_OF_RESULT)
                                .text())
                        .as(sql)
                        .isEqualTo(once);
            } catch (SqlError e) {
                assertThat(STATES).as(sql).contains(e.sqlState());
            }
        }
    }

    @Test
    void aStatementCutOffAnywhereIsRewrittenOrRefused() {
        QueryGenerator generator = new QueryGenerator(new Random(4_713));
        for (int i = 0; i < 100; i++) {
            String sql = generator.statement();
            for (int end = 0; end < sql.length(); end++) {
                try {
                    assertThat(rewrite(sql.substring(0, end)).source()).hasSize(end);
                } catch (SqlError e) {
                    assertThat(STATES).as(sql).contains(e.sqlState());
                }
            }
        }
    }

    private static long lineBreaks(String text) {
        return text.chars().filter(c -> c == '\n').count();
    }

    private static Rewritten rewrite(String sql) {
        return Rewriter.rewrite(Statement.of(sql), COLUMNS);
    }
}
