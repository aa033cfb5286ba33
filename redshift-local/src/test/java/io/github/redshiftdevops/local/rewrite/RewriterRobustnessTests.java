package io.github.redshiftdevops.local.rewrite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import io.github.redshiftdevops.local.execution.SqlError;
import io.github.redshiftdevops.sql.Statement;
import io.github.redshiftdevops.sql.Statements;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Texts that no parser takes: they are rewritten or refused, never anything else. {@code -Dfuzz.texts=1000000} tries
 * more of them, {@code -Dfuzz.seed=2} others.
 */
class RewriterRobustnessTests {

    private static final int TEXTS = Integer.getInteger("fuzz.texts", 5_000);
    private static final long SEED = Long.getLong("fuzz.seed", 1);
    private static final int DEEP = 10_000;

    private static final int OFTEN = 1_000;

    private static final Columns COLUMNS = query -> List.of("a", "b", "c", "a");

    @Test
    void aSoupOfWordsIsRewrittenOrRefused() {
        Soup soup = new Soup(new Random(SEED));
        for (int i = 0; i < TEXTS; i++) {
            rewriteOrRefuse(soup.text());
        }
    }

    @Test
    void aMutatedFixtureIsRewrittenOrRefused() throws IOException, URISyntaxException {
        List<String> scripts = scripts();
        Random random = new Random(SEED);
        Soup soup = new Soup(random);
        for (int i = 0; i < TEXTS; i++) {
            rewriteOrRefuse(soup.mutated(scripts.get(random.nextInt(scripts.size()))));
        }
    }

    private static List<String> scripts() throws IOException, URISyntaxException {
        List<String> scripts = new ArrayList<>();
        Fixture.all().forEach(fixture -> scripts.add(fixture.redshift()));
        for (Path folder : RefusalTests.folders()) {
            scripts.add(Files.readString(folder.resolve("redshift.sql")));
        }
        return scripts;
    }

    private static void rewriteOrRefuse(String script) {
        for (Statement statement : Statements.split(script)) {
            String sql = statement.text();
            try {
                Rewriter.refuse(statement);
                Rewriter.withoutColumns(statement);
                Rewritten rewritten = Rewriter.rewrite(statement, COLUMNS);
                assertThat(lineBreaks(rewritten.text())).as(sql).isEqualTo(lineBreaks(sql));
                assertThat(Statements.split(rewritten.text()).size()).as(sql).isLessThanOrEqualTo(1);
                for (int offset = 0; offset <= rewritten.text().length(); offset++) {
                    assertThat(rewritten.sourceOffset(offset)).as(sql).isBetween(0, sql.length());
                }
            } catch (SqlError e) {
                assertThat(e.fields()).as(sql).containsKey('P');
            } catch (RuntimeException e) {
                throw new AssertionError(sql, e);
            }
        }
    }

    private static long lineBreaks(String text) {
        return text.chars().filter(c -> c == '\n').count();
    }

    /** Words on which no rule looks: they stay as they are, also in a wrong order. */
    @Test
    void aSoupOfWordsWithoutRulesStaysAsItIs() {
        List<String> words = Stream.of(
                        ("where by having order on using and or not is null then else into values t a b c"
                                        + " sum ( ) , = < > + - * / || 1 2 3.5 'x' ; /*c*/ --c\n")
                                .split(" "))
                .filter(word -> !Soup.triggers().contains(word))
                .toList();
        Random random = new Random(SEED);
        for (int i = 0; i < TEXTS; i++) {
            String sql = String.join(
                    " ",
                    random.ints(random.nextInt(40), 0, words.size())
                            .mapToObj(words::get)
                            .toList());
            for (Statement statement : Statements.split(sql)) {
                assertThat(Rewriter.rewrite(statement).text()).isEqualTo(statement.text());
            }
        }
    }

    static Set<String> triggers() {
        return Soup.triggers();
    }

    /** Quadratic time shows as a test that does not end. */
    @ParameterizedTest
    @MethodSource("triggers")
    void aWordThatARuleLooksForMayBeRepeatedAndNested(String word) {
        survives("select " + (word + "(x, ").repeat(OFTEN) + "1" + ")".repeat(OFTEN) + " from t");
        survives("select " + (word + "(").repeat(OFTEN));
        survives((word + " ").repeat(OFTEN));
        survives("select " + (word + " a, ").repeat(OFTEN) + "1 from t");
        survives("create table t (" + ("a int " + word + ", ").repeat(OFTEN) + "b int)");
        survives("select 1 from t where " + ("a " + word + " b and ").repeat(OFTEN) + "1 = 1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(|1|)",
                "case when |a| then 1 end",
                "case when a then 1 else |2| end",
                "(select |1|)",
                "(select * from |t|) x",
                "(select a from t where b in |(1)|)",
                "(select a b, b + 1 c from |t|)",
                "(select a b, b + |1|)",
                "(select * exclude b from |t|)",
                "(select a from (|select 1|) qualify b = 1)",
                "(select top 1 a from |t|)",
                "(select a from |t| pivot (sum(a) for b in (1)))",
                "(select a from |t| unpivot (a for b in (c)))",
                "(select a from t where a connect by prior |a|)",
                "(select a from t where a = b(+) and c in |(1)|)",
                "with x as (|select 1|) select 1",
                "decode(a, 1, |2|, 3)",
                "decode(|2|, 1, a, 3)",
                "nvl2(|a|, 1, 2)",
                "/*||*/",
                "a[|1|]",
                "x.|a|",
                "x|.a[1]|",
                "x.y|::int|",
                "x.y |::varchar(1) |",
                "interval '1' day + |1|",
                "select a x, x y union |select 1|",
                "object(a, |1|)",
                "'|x|'",
                "\"|x|\"",
                "$a$|x|$b$"
            })
    void nestingMayBeDeepAndBroken(String pattern) {
        String[] parts = pattern.split("\\|", -1);
        String outer = parts[0];
        String inner = parts[1];
        String behind = parts[2];
        for (String before : List.of("select ", "select a from ")) {
            survives(before + nested(outer, inner, behind) + " from t");
            survives(before + outer.repeat(DEEP) + inner);
            survives(before + inner + behind.repeat(DEEP));
            survives(before + outer + inner.repeat(DEEP) + behind + " from t");
        }
    }

    private static String nested(String outer, String inner, String behind) {
        return outer.repeat(DEEP) + inner + behind.repeat(DEEP);
    }

    private static void survives(String sql) {
        assertThatNoException().isThrownBy(() -> {
            for (Statement statement : Statements.split(sql)) {
                try {
                    Rewriter.refuse(statement);
                    Rewriter.rewrite(statement, COLUMNS);
                } catch (SqlError e) {
                    assertThat(e.sqlState()).isNotEqualTo("XX000");
                }
            }
        });
    }
}
